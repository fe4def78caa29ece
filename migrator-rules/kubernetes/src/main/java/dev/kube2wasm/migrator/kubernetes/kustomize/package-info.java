/** Builds kustomizations the way {@code kubectl kustomize} does, and keeps where every value comes from. */
@NullMarked
package dev.kube2wasm.migrator.kubernetes.kustomize;

import org.jspecify.annotations.NullMarked;
