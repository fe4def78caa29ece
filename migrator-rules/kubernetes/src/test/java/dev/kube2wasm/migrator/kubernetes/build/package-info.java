/** Tests. */
@NullMarked
package dev.kube2wasm.migrator.kubernetes.build;

import org.jspecify.annotations.NullMarked;
