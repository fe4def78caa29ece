/** Tests. */
@NullMarked
package dev.kube2wasm.migrator.kubernetes.yaml;

import org.jspecify.annotations.NullMarked;
