/** Moves traffic from Services to functions, in stages, each of which is the whole configuration. */
@NullMarked
package dev.kube2wasm.migrator.engine.route.cutover;

import org.jspecify.annotations.NullMarked;
