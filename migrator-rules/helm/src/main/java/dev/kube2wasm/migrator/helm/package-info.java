/** Renders Helm charts with Helm's own engine, in a process of its own. */
@NullMarked
package dev.kube2wasm.migrator.helm;

import org.jspecify.annotations.NullMarked;
