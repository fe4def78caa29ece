@NullMarked
package dev.kube2wasm.migrator.engine.generate;

import org.jspecify.annotations.NullMarked;
