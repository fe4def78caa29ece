/** Tests. */
@NullMarked
package dev.kube2wasm.migrator.kubernetes.source;

import org.jspecify.annotations.NullMarked;
