@NullMarked
package dev.kube2wasm.migrator.api.contract;

import org.jspecify.annotations.NullMarked;
