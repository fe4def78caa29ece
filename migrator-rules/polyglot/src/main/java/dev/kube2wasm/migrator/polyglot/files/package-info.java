/** The files of one service. */
@NullMarked
package dev.kube2wasm.migrator.polyglot.files;

import org.jspecify.annotations.NullMarked;
