/** What a service answers: every route with its parameters, body and answer. */
@NullMarked
package dev.kube2wasm.migrator.java.contract.operations;

import org.jspecify.annotations.NullMarked;
