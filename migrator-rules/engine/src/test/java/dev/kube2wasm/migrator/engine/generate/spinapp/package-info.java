@NullMarked
package dev.kube2wasm.migrator.engine.generate.spinapp;

import org.jspecify.annotations.NullMarked;
