/** Text files of an estate, read with positions and without trust. */
@NullMarked
package dev.kube2wasm.migrator.java.text;

import org.jspecify.annotations.NullMarked;
