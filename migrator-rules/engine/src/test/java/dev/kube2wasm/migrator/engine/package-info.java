@NullMarked
package dev.kube2wasm.migrator.engine;

import org.jspecify.annotations.NullMarked;
