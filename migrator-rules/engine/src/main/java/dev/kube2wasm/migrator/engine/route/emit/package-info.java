/** Writes tables of routes as the configuration of a platform, and reads what was written as the platform would. */
@NullMarked
package dev.kube2wasm.migrator.engine.route.emit;

import org.jspecify.annotations.NullMarked;
