@NullMarked
package dev.kube2wasm.migrator.kubernetes.routes;

import org.jspecify.annotations.NullMarked;
