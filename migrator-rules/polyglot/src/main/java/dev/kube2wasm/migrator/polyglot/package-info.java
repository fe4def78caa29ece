/** Reads code in Go, JavaScript, TypeScript, Python and C#. */
@NullMarked
package dev.kube2wasm.migrator.polyglot;

import org.jspecify.annotations.NullMarked;
