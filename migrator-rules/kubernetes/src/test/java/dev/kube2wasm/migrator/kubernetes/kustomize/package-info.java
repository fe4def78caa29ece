@NullMarked
package dev.kube2wasm.migrator.kubernetes.kustomize;

import org.jspecify.annotations.NullMarked;
