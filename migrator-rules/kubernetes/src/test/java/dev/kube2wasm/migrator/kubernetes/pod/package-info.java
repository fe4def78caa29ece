/** Tests. */
@NullMarked
package dev.kube2wasm.migrator.kubernetes.pod;

import org.jspecify.annotations.NullMarked;
