/** What is generated from text that wants to be code stays text. */
@NullMarked
package dev.kube2wasm.migrator.cli.hostile;

import org.jspecify.annotations.NullMarked;
