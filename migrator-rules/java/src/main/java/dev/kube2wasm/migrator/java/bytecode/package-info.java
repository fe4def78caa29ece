/** Turns class files into the same program form as Java sources, so that every reader and rule works on both. */
@NullMarked
package dev.kube2wasm.migrator.java.bytecode;

import org.jspecify.annotations.NullMarked;
