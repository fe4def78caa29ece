@NullMarked
package dev.kube2wasm.migrator.helm;

import org.jspecify.annotations.NullMarked;
