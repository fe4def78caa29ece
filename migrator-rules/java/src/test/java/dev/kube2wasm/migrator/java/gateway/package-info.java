@NullMarked
package dev.kube2wasm.migrator.java.gateway;

import org.jspecify.annotations.NullMarked;
