/** What the rules know of pods: containers, images, environment and quantities. */
@NullMarked
package dev.kube2wasm.migrator.kubernetes.pod;

import org.jspecify.annotations.NullMarked;
