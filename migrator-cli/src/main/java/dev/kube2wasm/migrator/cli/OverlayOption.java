package dev.kube2wasm.migrator.cli;

import dev.kube2wasm.migrator.api.spi.Rendering;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** {@code --overlay}. */
final class OverlayOption {

    @Option(
            names = "--overlay",
            paramLabel = "DIR",
            description =
                    "The directory, relative to PATH, of a kustomization to read instead of others that deploy the"
                            + " same workloads; may be given several times.")
    private List<String> directories = new ArrayList<>();

    /** @param path as the user gave it, relative to the shell's directory */
    Rendering rendering(Shell shell, Path path) {
        Path root = shell.directory().resolve(path).normalize();
        return Rendering.undecided()
                .withOverlays(
                        directories.stream().map(given -> relative(root, given)).toList());
    }

    private static String relative(Path root, String given) {
        Path directory;
        try {
            directory = root.resolve(given).normalize();
        } catch (InvalidPathException e) {
            throw Failure.usage("--overlay " + given + ": this is no path");
        }
        if (!directory.startsWith(root)) {
            throw Failure.usage("--overlay " + given + ": the directory lies outside PATH");
        }
        if (Stream.of("kustomization.yaml", "kustomization.yml", "Kustomization")
                .noneMatch(name -> Files.isRegularFile(directory.resolve(name)))) {
            throw Failure.usage("--overlay " + given + ": there is no kustomization in this directory below PATH");
        }
        List<String> parts = new ArrayList<>();
        root.relativize(directory).forEach(part -> parts.add(part.toString()));
        String relative = String.join("/", parts);
        return relative.isEmpty() ? "." : relative;
    }
}
