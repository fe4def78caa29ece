@NullMarked
package dev.kube2wasm.migrator.java;

import org.jspecify.annotations.NullMarked;
