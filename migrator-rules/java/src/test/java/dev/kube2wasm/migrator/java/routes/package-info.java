@NullMarked
package dev.kube2wasm.migrator.java.routes;

import org.jspecify.annotations.NullMarked;
