/** Tests of the module as a whole. */
@NullMarked
package dev.kube2wasm.migrator.kubernetes;

import org.jspecify.annotations.NullMarked;
