/** Routers as executable code: what each one does with a request. */
@NullMarked
package dev.kube2wasm.migrator.engine.route.model;

import org.jspecify.annotations.NullMarked;
