/** Kubernetes manifests and image builds: readers, and the rules over what they read. */
@NullMarked
package dev.kube2wasm.migrator.kubernetes;

import org.jspecify.annotations.NullMarked;
