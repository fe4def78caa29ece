/** Routing, apart from any router: which request reaches which backend, and what happens on the way. */
@NullMarked
package dev.kube2wasm.migrator.api.route;

import org.jspecify.annotations.NullMarked;
