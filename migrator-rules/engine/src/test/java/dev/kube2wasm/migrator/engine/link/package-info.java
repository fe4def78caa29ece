@NullMarked
package dev.kube2wasm.migrator.engine.link;

import org.jspecify.annotations.NullMarked;
