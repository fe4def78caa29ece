package dev.kube2wasm.migrator.cli;

import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.engine.report.RoutesText;
import dev.kube2wasm.migrator.engine.route.Routing.Conversion;
import dev.kube2wasm.migrator.engine.route.check.Equivalence.Difference;
import dev.kube2wasm.migrator.engine.route.emit.Lost;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what came of conversions, and writes them: all of them or none. */
final class RoutesWriting {

    private final Shell shell;
    private final @Nullable Path output;
    private final boolean force;
    private final boolean check;
    private final boolean strict;

    RoutesWriting(Shell shell, @Nullable Path output, boolean force, boolean check, boolean strict) {
        this.shell = shell;
        this.output = output;
        this.force = force;
        this.check = check;
        this.strict = strict;
    }

    /** The exit status. */
    int finish(List<Conversion> conversions) {
        Optional<Conversion> wrong = conversions.stream()
                .filter(c -> c.result().difference().isPresent())
                .findFirst();
        if (wrong.isPresent()) {
            tell(wrong.get(), wrong.get().result().difference().get());
            return Exit.DEFECT;
        }
        boolean lossy = conversions.stream().anyMatch(c -> !losses(c).isEmpty());
        Path to = check || (strict && lossy) ? null : output;
        if (to != null) {
            write(to, conversions);
        }
        boolean written = to != null;
        Output.write(shell, null, out -> {
            for (Conversion conversion : conversions) {
                tell(conversion, written, out);
            }
        });
        if (strict && lossy) {
            shell.err()
                    .println("migrator: " + (check ? "" : "nothing was written: ")
                            + "something is lost, and --strict forbids it.");
            return Exit.FAIL_ON;
        }
        return Exit.DONE;
    }

    private void tell(Conversion conversion, boolean written, Writer out) throws IOException {
        String end = System.lineSeparator();
        out.write(conversion.directory() + ": "
                + (written ? conversion.emission().files().size() + " files; " : "")
                + count(conversion.result().asked()) + " requests compared, "
                + (conversion.result().declared() == 0
                        ? "all decided the same"
                        : count(conversion.result().declared()) + " decided otherwise as declared below")
                + end);
        RoutesText.losses(losses(conversion), out);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static List<Loss> losses(Conversion conversion) {
        return Stream.concat(
                        conversion.table().losses().stream(),
                        conversion.emission().lost().stream().map(Lost::loss))
                .distinct()
                .sorted()
                .toList();
    }

    private void tell(Conversion conversion, Difference difference) {
        shell.err()
                .println("migrator: " + conversion.directory()
                        + " decides a request otherwise than its source, so nothing was written. This is a defect of ours; please"
                        + " report it:");
        shell.err().println("    " + RoutesText.request(difference.request()));
        shell.err().println("    source: " + RoutesText.decision(difference.source()));
        shell.err().println("    target: " + RoutesText.decision(difference.target()));
        shell.err().flush();
    }

    private void write(Path directory, List<Conversion> conversions) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Conversion conversion : conversions) {
            conversion.emission().files().forEach((file, text) -> files.put(conversion.directory() + "/" + file, text));
        }
        Written.write(shell, directory, files, force);
    }
}
