/** Tests. */
@NullMarked
package dev.kube2wasm.migrator.kubernetes.rules;

import org.jspecify.annotations.NullMarked;
