/** Reads Python. */
@NullMarked
package dev.kube2wasm.migrator.polyglot.python;

import org.jspecify.annotations.NullMarked;
