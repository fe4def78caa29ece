@NullMarked
package dev.kube2wasm.migrator.engine.decide;

import org.jspecify.annotations.NullMarked;
