/** What readers of manifests, builds and code implement, and the values they exchange with the engine. */
@NullMarked
package dev.kube2wasm.migrator.api.spi;

import org.jspecify.annotations.NullMarked;
