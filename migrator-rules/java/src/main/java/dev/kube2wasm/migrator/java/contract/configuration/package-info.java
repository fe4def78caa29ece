/** What reachable code reads of its configuration. */
@NullMarked
package dev.kube2wasm.migrator.java.contract.configuration;

import org.jspecify.annotations.NullMarked;
