@NullMarked
package dev.kube2wasm.migrator.engine.route.check;

import org.jspecify.annotations.NullMarked;
