@NullMarked
package dev.kube2wasm.migrator.engine.generate.typescript;

import org.jspecify.annotations.NullMarked;
