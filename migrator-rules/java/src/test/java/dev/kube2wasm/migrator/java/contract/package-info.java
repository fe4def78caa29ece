@NullMarked
package dev.kube2wasm.migrator.java.contract;

import org.jspecify.annotations.NullMarked;
