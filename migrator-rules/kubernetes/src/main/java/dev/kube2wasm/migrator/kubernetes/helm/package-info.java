/** Reads the objects that Helm charts render to, at the places where a person can change them. */
@NullMarked
package dev.kube2wasm.migrator.kubernetes.helm;

import org.jspecify.annotations.NullMarked;
