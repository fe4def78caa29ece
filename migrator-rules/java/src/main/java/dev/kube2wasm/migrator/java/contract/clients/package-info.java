/** The services that reachable code calls, with what it sends them. */
@NullMarked
package dev.kube2wasm.migrator.java.contract.clients;

import org.jspecify.annotations.NullMarked;
