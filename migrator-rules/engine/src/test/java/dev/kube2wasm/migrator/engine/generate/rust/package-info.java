@NullMarked
package dev.kube2wasm.migrator.engine.generate.rust;

import org.jspecify.annotations.NullMarked;
