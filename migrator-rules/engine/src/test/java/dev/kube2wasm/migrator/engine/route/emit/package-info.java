@NullMarked
package dev.kube2wasm.migrator.engine.route.emit;

import org.jspecify.annotations.NullMarked;
