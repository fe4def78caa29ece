package dev.kube2wasm.migrator.cli;

import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.engine.generate.Loss;
import dev.kube2wasm.migrator.engine.generate.Scaffold;
import dev.kube2wasm.migrator.engine.generate.Scaffolds;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes scaffolds, all of them or none, and tells what was done. */
final class ScaffoldWriting {

    private ScaffoldWriting() {}

    static void write(Shell shell, Path output, List<Scaffold> scaffolds, boolean force) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Scaffold scaffold : scaffolds) {
            scaffold.files().forEach((path, text) -> files.put(scaffold.name() + "/" + path, text));
        }
        if (files.isEmpty()) {
            return;
        }
        Written.write(shell, output, files, force);
    }

    static void tell(Shell shell, Path output, Scaffolds.Delivery delivery) {
        Output.write(shell, null, out -> {
            for (Scaffold scaffold : delivery.scaffolds()) {
                int losses = scaffold.losses().size();
                out.write(scaffold.name() + ": " + scaffold.files().size() + " files in "
                        + output.resolve(scaffold.name())
                        + (losses == 0 ? "" : "; " + losses + " things of its manifests are not carried over")
                        + System.lineSeparator());
                for (Loss loss : scaffold.losses()) {
                    out.write("    " + loss.at() + "  " + loss.what() + ": " + loss.message() + System.lineSeparator());
                }
            }
        });
        for (Scaffolds.Refusal refusal : delivery.refusals()) {
            shell.err().println(refusal.workload() + " is " + refusal.verdict() + " and was left where it is:");
            refusal.reasons().forEach(reason -> shell.err().println("    " + reason));
        }
        for (Problem problem : delivery.problems()) {
            shell.err()
                    .println(problem.at() + ": " + problem.severity().name().toLowerCase(Locale.ROOT) + ": "
                            + problem.message());
        }
        shell.err().flush();
    }
}
