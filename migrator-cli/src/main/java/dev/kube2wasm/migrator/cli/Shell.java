package dev.kube2wasm.migrator.cli;

import dev.kube2wasm.migrator.engine.report.Palette;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * What surrounds the program.
 *
 * @param directory what relative paths start from
 * @param out takes results, and nothing else
 * @param err takes everything else
 * @param palette for text on {@code out}
 */
record Shell(Path directory, OutputStream out, PrintWriter err, Palette palette) {}
