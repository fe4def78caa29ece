/** Finds the Kubernetes objects of a tree, tells them apart from what looks alike, and checks their types. */
@NullMarked
package dev.kube2wasm.migrator.kubernetes.source;

import org.jspecify.annotations.NullMarked;
