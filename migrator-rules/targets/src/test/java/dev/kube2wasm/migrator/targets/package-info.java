@NullMarked
package dev.kube2wasm.migrator.targets;

import org.jspecify.annotations.NullMarked;
