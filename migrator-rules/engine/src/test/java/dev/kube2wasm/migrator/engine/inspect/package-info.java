@NullMarked
package dev.kube2wasm.migrator.engine.inspect;

import org.jspecify.annotations.NullMarked;
