@NullMarked
package dev.kube2wasm.migrator.engine.route;

import org.jspecify.annotations.NullMarked;
