package dev.kube2wasm.migrator.cli;

import dev.kube2wasm.migrator.engine.tree.FileSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/** Writes files below a directory, all of them or none. */
final class Written {

    private static final int MOST_NAMED = 5;

    private Written() {}

    static void write(Shell shell, Path output, SortedMap<String, String> files, boolean force) {
        try {
            if (FileSet.write(shell.directory().resolve(output), files, force)
                    instanceof FileSet.Outcome.InTheWay inTheWay) {
                List<String> names = inTheWay.files();
                String more = names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "";
                throw Failure.inputOutput("nothing was written: there already, with other content, in '" + output
                        + "': " + String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size()))) + more
                        + ". Choose another directory with -o, or overwrite them with --force.");
            }
        } catch (IOException e) {
            throw Failure.inputOutput(
                    "nothing was written: '" + output + "' cannot be written to: " + Output.reason(e) + ".");
        }
    }
}
