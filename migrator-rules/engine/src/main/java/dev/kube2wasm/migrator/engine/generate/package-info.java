/** Turns a contract, a fitness and a target's templates into files. Pure: nothing is written here. */
@NullMarked
package dev.kube2wasm.migrator.engine.generate;

import org.jspecify.annotations.NullMarked;
