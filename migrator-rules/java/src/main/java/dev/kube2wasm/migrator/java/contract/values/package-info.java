/** Follows handlers whose answer is a constant, or can be computed from the request alone. */
@NullMarked
package dev.kube2wasm.migrator.java.contract.values;

import org.jspecify.annotations.NullMarked;
