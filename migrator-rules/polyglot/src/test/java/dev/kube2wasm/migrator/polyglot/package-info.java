@NullMarked
package dev.kube2wasm.migrator.polyglot;

import org.jspecify.annotations.NullMarked;
