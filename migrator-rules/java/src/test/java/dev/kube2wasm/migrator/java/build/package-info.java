@NullMarked
package dev.kube2wasm.migrator.java.build;

import org.jspecify.annotations.NullMarked;
