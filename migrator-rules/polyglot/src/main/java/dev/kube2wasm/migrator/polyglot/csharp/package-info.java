/** Reads C#. */
@NullMarked
package dev.kube2wasm.migrator.polyglot.csharp;

import org.jspecify.annotations.NullMarked;
