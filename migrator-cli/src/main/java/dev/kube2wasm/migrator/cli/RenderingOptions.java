package dev.kube2wasm.migrator.cli;

import dev.kube2wasm.migrator.api.spi.Rendering;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What is rendered before it is read, and how. */
final class RenderingOptions {

    @Option(
            names = "--overlay",
            paramLabel = "DIR",
            description =
                    "The directory, relative to PATH, of a kustomization to read instead of others that deploy the"
                            + " same workloads; may be given several times.")
    private List<String> overlays = new ArrayList<>();

    @Option(
            names = "--chart",
            paramLabel = "DIR",
            description =
                    "The directory, relative to PATH, of a Helm chart to read instead of all other manifests; may be"
                            + " given several times.")
    private List<String> charts = new ArrayList<>();

    @Option(
            names = "--values",
            paramLabel = "FILE",
            description =
                    "A file, relative to PATH, with values for charts; may be given several times, the last one counts.")
    private List<String> values = new ArrayList<>();

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A value for charts; may be given several times.")
    private Map<String, String> set = new TreeMap<>();

    /** @param path as the user gave it, relative to the shell's directory */
    Rendering rendering(Shell shell, Path path) {
        Path root = shell.directory().resolve(path).normalize();
        return Rendering.undecided()
                .withOverlays(directories(
                        root,
                        "--overlay",
                        overlays,
                        "kustomization",
                        List.of("kustomization.yaml", "kustomization.yml", "Kustomization")))
                .withCharts(directories(root, "--chart", charts, "chart", List.of("Chart.yaml")))
                .withValues(values.stream().map(v -> file(root, v)).toList(), set);
    }

    private static List<String> directories(
            Path root, String option, List<String> given, String what, List<String> names) {
        return given.stream()
                .map(text -> {
                    Path directory = inside(root, option, text);
                    if (names.stream().noneMatch(name -> Files.isRegularFile(directory.resolve(name)))) {
                        throw Failure.usage(
                                option + " " + text + ": there is no " + what + " in this directory below PATH");
                    }
                    return relative(root, directory);
                })
                .toList();
    }

    private static String file(Path root, String given) {
        Path file = inside(root, "--values", given);
        if (!Files.isRegularFile(file)) {
            throw Failure.usage("--values " + given + ": there is no such file below PATH");
        }
        return relative(root, file);
    }

    private static Path inside(Path root, String option, String given) {
        Path path;
        try {
            path = root.resolve(given).normalize();
        } catch (InvalidPathException e) {
            throw Failure.usage(option + " " + given + ": this is no path");
        }
        if (!path.startsWith(root)) {
            throw Failure.usage(option + " " + given + ": this lies outside PATH");
        }
        return path;
    }

    private static String relative(Path root, Path path) {
        String relative = Stream.of(root.relativize(path).toString().split("[/\\\\]"))
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + "/" + b)
                .orElse("");
        return relative.isEmpty() ? "." : relative;
    }
}
