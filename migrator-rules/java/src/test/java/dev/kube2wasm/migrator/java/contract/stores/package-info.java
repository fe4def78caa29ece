@NullMarked
package dev.kube2wasm.migrator.java.contract.stores;

import org.jspecify.annotations.NullMarked;
