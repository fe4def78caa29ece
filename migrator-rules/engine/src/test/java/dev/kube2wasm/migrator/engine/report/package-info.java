@NullMarked
package dev.kube2wasm.migrator.engine.report;

import org.jspecify.annotations.NullMarked;
