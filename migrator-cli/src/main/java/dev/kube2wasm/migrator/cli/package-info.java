/** The command line: reads options, calls the engine, writes what it says. */
@NullMarked
package dev.kube2wasm.migrator.cli;

import org.jspecify.annotations.NullMarked;
