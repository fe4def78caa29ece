/** Writes contracts in Rust, for the {@code wasi} crate and serde. */
@NullMarked
package dev.kube2wasm.migrator.engine.generate.rust;

import org.jspecify.annotations.NullMarked;
