/** The data stores that reachable code uses, with what it asks of them. */
@NullMarked
package dev.kube2wasm.migrator.java.contract.stores;

import org.jspecify.annotations.NullMarked;
