/** What code does, in one form for all languages, and which of it the service reaches. */
@NullMarked
package dev.kube2wasm.migrator.polyglot.program;

import org.jspecify.annotations.NullMarked;
