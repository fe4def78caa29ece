@NullMarked
package dev.kube2wasm.migrator.java.bytecode;

import org.jspecify.annotations.NullMarked;
