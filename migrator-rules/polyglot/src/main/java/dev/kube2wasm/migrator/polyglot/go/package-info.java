/** Reads Go. */
@NullMarked
package dev.kube2wasm.migrator.polyglot.go;

import org.jspecify.annotations.NullMarked;
