/** What people and programs read of an assessment: text, JSON and SARIF. Pure: an assessment in, characters out. */
@NullMarked
package dev.kube2wasm.migrator.engine.report;

import org.jspecify.annotations.NullMarked;
