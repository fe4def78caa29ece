/** Reads what builds container images: skaffold, compose, bake, Dockerfiles, scripts and workflows. */
@NullMarked
package dev.kube2wasm.migrator.kubernetes.build;

import org.jspecify.annotations.NullMarked;
