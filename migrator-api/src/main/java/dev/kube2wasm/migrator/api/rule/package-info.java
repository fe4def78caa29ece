/** Rules and what they find. */
@NullMarked
package dev.kube2wasm.migrator.api.rule;

import org.jspecify.annotations.NullMarked;
