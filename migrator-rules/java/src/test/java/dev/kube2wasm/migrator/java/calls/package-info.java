@NullMarked
package dev.kube2wasm.migrator.java.calls;

import org.jspecify.annotations.NullMarked;
