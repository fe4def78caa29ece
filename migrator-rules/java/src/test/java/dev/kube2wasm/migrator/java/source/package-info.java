@NullMarked
package dev.kube2wasm.migrator.java.source;

import org.jspecify.annotations.NullMarked;
