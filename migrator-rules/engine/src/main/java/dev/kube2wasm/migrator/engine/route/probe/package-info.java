/** Requests that walk along the edges of what tables of routes say. */
@NullMarked
package dev.kube2wasm.migrator.engine.route.probe;

import org.jspecify.annotations.NullMarked;
