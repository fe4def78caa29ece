/** The closed vocabulary of capabilities, and what a target claims about each. */
@NullMarked
package dev.kube2wasm.migrator.api.target;

import org.jspecify.annotations.NullMarked;
