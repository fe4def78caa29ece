/** Tests. */
@NullMarked
package dev.kube2wasm.migrator.kubernetes.images;

import org.jspecify.annotations.NullMarked;
