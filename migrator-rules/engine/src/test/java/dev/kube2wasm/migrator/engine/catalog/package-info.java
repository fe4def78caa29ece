@NullMarked
package dev.kube2wasm.migrator.engine.catalog;

import org.jspecify.annotations.NullMarked;
