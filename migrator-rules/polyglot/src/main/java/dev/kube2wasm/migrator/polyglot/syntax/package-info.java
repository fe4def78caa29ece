/** Syntax trees of all languages in one form. */
@NullMarked
package dev.kube2wasm.migrator.polyglot.syntax;

import org.jspecify.annotations.NullMarked;
