@NullMarked
package dev.kube2wasm.migrator.java.contract.types;

import org.jspecify.annotations.NullMarked;
