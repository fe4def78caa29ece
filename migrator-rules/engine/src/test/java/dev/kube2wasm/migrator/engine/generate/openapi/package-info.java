@NullMarked
package dev.kube2wasm.migrator.engine.generate.openapi;

import org.jspecify.annotations.NullMarked;
