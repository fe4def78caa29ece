/** Writes contracts in TypeScript, for hosts that have the Fetch API. */
@NullMarked
package dev.kube2wasm.migrator.engine.generate.typescript;

import org.jspecify.annotations.NullMarked;
