/** Reads JavaScript and TypeScript. */
@NullMarked
package dev.kube2wasm.migrator.polyglot.javascript;

import org.jspecify.annotations.NullMarked;
