@NullMarked
package dev.kube2wasm.migrator.java.text;

import org.jspecify.annotations.NullMarked;
