@NullMarked
package dev.kube2wasm.migrator.engine.route.cutover;

import org.jspecify.annotations.NullMarked;
