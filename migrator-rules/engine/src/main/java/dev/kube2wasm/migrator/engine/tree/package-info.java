/** The files of an estate: a directory on disk, or memory. The only package that walks a disk. */
@NullMarked
package dev.kube2wasm.migrator.engine.tree;

import org.jspecify.annotations.NullMarked;
