/** What is known of container images by their names. */
@NullMarked
package dev.kube2wasm.migrator.kubernetes.images;

import org.jspecify.annotations.NullMarked;
