package dev.kube2wasm.migrator.cli;

import dev.kube2wasm.migrator.api.model.Inventory;
import dev.kube2wasm.migrator.api.model.WorkloadId;
import dev.kube2wasm.migrator.engine.Choices;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** {@code --source}. */
final class SourceOption {

    @Option(
            names = "--source",
            paramLabel = "NAME=DIR",
            description = "The directory, relative to PATH, that holds the code of the workload NAME (or"
                    + " namespace/Kind/NAME); may be given several times.")
    private Map<String, String> directories = new LinkedHashMap<>();

    /** The choices below {@code root}. */
    Choices choices(Path root) {
        SortedMap<String, String> sources = new TreeMap<>();
        directories.forEach((name, given) -> sources.put(name, relative(root, name + "=" + given, given)));
        return new Choices(sources);
    }

    private static String relative(Path root, String option, String given) {
        Path directory;
        try {
            directory = root.resolve(given).normalize();
        } catch (InvalidPathException e) {
            throw Failure.usage("--source " + option + ": this is no path");
        }
        if (!directory.startsWith(root)) {
            throw Failure.usage("--source " + option + ": the directory lies outside PATH");
        }
        if (!Files.isDirectory(directory)) {
            throw Failure.usage("--source " + option + ": there is no such directory below PATH");
        }
        List<String> parts = new ArrayList<>();
        root.relativize(directory).forEach(part -> parts.add(part.toString()));
        String relative = String.join("/", parts);
        return relative.isEmpty() ? "." : relative;
    }

    /** Fails where a name is that of no workload: a misspelt choice would otherwise go unnoticed. */
    void check(Inventory inventory) {
        List<WorkloadId> ids =
                inventory.microservices().stream().map(m -> m.id()).toList();
        for (String name : directories.keySet()) {
            if (ids.stream()
                    .noneMatch(id -> id.name().equals(name) || id.toString().equals(name))) {
                throw Failure.usage("--source names '" + name + "', but there is no such workload."
                        + Near.question(name, ids.stream().map(WorkloadId::name).toList()));
            }
        }
    }
}
