@NullMarked
package dev.kube2wasm.migrator.engine.tree;

import org.jspecify.annotations.NullMarked;
