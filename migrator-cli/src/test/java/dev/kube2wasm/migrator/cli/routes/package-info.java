@NullMarked
package dev.kube2wasm.migrator.cli.routes;

import org.jspecify.annotations.NullMarked;
