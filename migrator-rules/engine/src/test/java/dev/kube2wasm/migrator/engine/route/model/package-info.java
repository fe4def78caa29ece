/** The routers hold what the neutral form says. */
@NullMarked
package dev.kube2wasm.migrator.engine.route.model;

import org.jspecify.annotations.NullMarked;
