@NullMarked
package dev.kube2wasm.migrator.cli;

import org.jspecify.annotations.NullMarked;
