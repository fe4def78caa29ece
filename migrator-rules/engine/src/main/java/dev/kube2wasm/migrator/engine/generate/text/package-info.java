/** Text of formats that more than one language or target needs: each function escapes for exactly one place. */
@NullMarked
package dev.kube2wasm.migrator.engine.generate.text;

import org.jspecify.annotations.NullMarked;
