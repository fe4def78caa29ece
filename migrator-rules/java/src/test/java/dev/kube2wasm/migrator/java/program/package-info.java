@NullMarked
package dev.kube2wasm.migrator.java.program;

import org.jspecify.annotations.NullMarked;
