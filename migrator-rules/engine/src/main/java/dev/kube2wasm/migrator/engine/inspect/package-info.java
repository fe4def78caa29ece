/** Runs rules over a microservice, and turns what goes wrong there into blind spots. Pure. */
@NullMarked
package dev.kube2wasm.migrator.engine.inspect;

import org.jspecify.annotations.NullMarked;
