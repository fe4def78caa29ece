/** The engine's front: load a toolkit, read an estate, assess it. */
@NullMarked
package dev.kube2wasm.migrator.engine;

import org.jspecify.annotations.NullMarked;
