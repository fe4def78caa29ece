/** The outcome: verdicts, gaps and problems. */
@NullMarked
package dev.kube2wasm.migrator.api.assess;

import org.jspecify.annotations.NullMarked;
