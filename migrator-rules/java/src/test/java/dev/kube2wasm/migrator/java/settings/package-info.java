@NullMarked
package dev.kube2wasm.migrator.java.settings;

import org.jspecify.annotations.NullMarked;
