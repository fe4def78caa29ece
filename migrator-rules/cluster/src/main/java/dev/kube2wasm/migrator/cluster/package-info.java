/** Reads the objects of a live cluster. */
@NullMarked
package dev.kube2wasm.migrator.cluster;

import org.jspecify.annotations.NullMarked;
