@NullMarked
package dev.kube2wasm.migrator.kubernetes.helm;

import org.jspecify.annotations.NullMarked;
