/** Tests of the reader of clusters. */
@NullMarked
package dev.kube2wasm.migrator.cluster;

import org.jspecify.annotations.NullMarked;
