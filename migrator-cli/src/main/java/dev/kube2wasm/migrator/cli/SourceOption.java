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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import picocli.CommandLine.Option;

/** {@code --source} and {@code --jar}: where the code of a workload is. */
final class SourceOption {

    // A Quarkus fast-jar starts with this file and runs what lies beside it.
    private static final String LAUNCHER = "quarkus-run.jar";

    @Option(
            names = "--source",
            paramLabel = "NAME=DIR",
            description = "The directory, relative to PATH, with the source of the workload NAME (or"
                    + " namespace/Kind/NAME); may be given several times.")
    private Map<String, String> directories = new LinkedHashMap<>();

    @Option(
            names = "--jar",
            paramLabel = "NAME=FILE",
            description = "The jar or war, relative to PATH, that the workload NAME (or namespace/Kind/NAME) runs; also"
                    + " a directory of classes or of a Quarkus fast-jar. It is read in place of sources; may be given"
                    + " several times.")
    private Map<String, String> archives = new LinkedHashMap<>();

    /** The choices below {@code root}. */
    Choices choices(Path root) {
        SortedMap<String, String> sources = new TreeMap<>();
        directories.forEach((name, given) -> sources.put(name, directory(root, name, given)));
        archives.forEach((name, given) -> {
            if (sources.put(name, archive(root, name, given)) != null) {
                throw Failure.usage("--source and --jar both name '" + name + "': choose one.");
            }
        });
        return new Choices(sources);
    }

    /** The built code below {@code root} that is to be read, although build output is otherwise left out. */
    List<String> built(Path root) {
        SortedSet<String> built = new TreeSet<>();
        archives.forEach((name, given) -> {
            String file = archive(root, name, given);
            built.add(file.endsWith("/" + LAUNCHER) ? file.substring(0, file.lastIndexOf('/')) : file);
        });
        return List.copyOf(built);
    }

    private static String directory(Path root, String name, String given) {
        return below(root, "--source " + name + "=" + given, given, "directory", Files::isDirectory);
    }

    private static String archive(Path root, String name, String given) {
        return below(root, "--jar " + name + "=" + given, given, "file", Files::exists);
    }

    private static String below(Path root, String option, String given, String what, Predicate<Path> isThere) {
        Path place;
        try {
            place = root.resolve(given).normalize();
        } catch (InvalidPathException e) {
            throw Failure.usage(option + ": this is no path");
        }
        if (!place.startsWith(root)) {
            throw Failure.usage(option + ": the " + what + " lies outside PATH");
        }
        if (!isThere.test(place)) {
            throw Failure.usage(option + ": there is no such " + what + " below PATH");
        }
        List<String> parts = new ArrayList<>();
        root.relativize(place).forEach(part -> parts.add(part.toString()));
        String relative = String.join("/", parts);
        return relative.isEmpty() ? "." : relative;
    }

    /** Fails where a name is that of no workload: a misspelt choice would otherwise go unnoticed. */
    void check(Inventory inventory) {
        List<WorkloadId> ids =
                inventory.microservices().stream().map(m -> m.id()).toList();
        directories.keySet().forEach(name -> check("--source", name, ids));
        archives.keySet().forEach(name -> check("--jar", name, ids));
    }

    private static void check(String option, String name, List<WorkloadId> ids) {
        if (ids.stream().noneMatch(id -> id.name().equals(name) || id.toString().equals(name))) {
            throw Failure.usage(option + " names '" + name + "', but there is no such workload."
                    + Near.question(name, ids.stream().map(WorkloadId::name).toList()));
        }
    }
}
