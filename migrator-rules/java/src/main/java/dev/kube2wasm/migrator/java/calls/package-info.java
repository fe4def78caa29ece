/**
 * The addresses that a service calls, as far as its code and its settings tell them. A part that is not constant stands
 * as <code>{}</code>, a configuration value that only the deployment can give as <code>${NAME}</code>.
 */
@NullMarked
package dev.kube2wasm.migrator.java.calls;

import org.jspecify.annotations.NullMarked;
