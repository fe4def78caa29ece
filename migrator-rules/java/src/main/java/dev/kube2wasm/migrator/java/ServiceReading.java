package dev.kube2wasm.migrator.java;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.spi.CodeReader.Reading;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.java.build.BuildModules;
import dev.kube2wasm.migrator.java.calls.OutboundCalls;
import dev.kube2wasm.migrator.java.program.JdkTypes;
import dev.kube2wasm.migrator.java.program.Reach;
import dev.kube2wasm.migrator.java.service.JavaCode;
import dev.kube2wasm.migrator.java.source.JavaFile;
import dev.kube2wasm.migrator.java.source.SourceParser.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts together what the files of one service say. */
final class ServiceReading {

    private static final SortedMap<String, String> OTHER_LANGUAGES = Collections.unmodifiableSortedMap(
            new TreeMap<>(Map.of(".kt", "Kotlin", ".scala", "Scala", ".groovy", "Groovy", ".clj", "Clojure")));

    private final SourceTree tree;
    private final BuildModules modules;
    private final JdkTypes jdk;

    ServiceReading(SourceTree tree, BuildModules modules, JdkTypes jdk) {
        this.tree = tree;
        this.modules = modules;
        this.jdk = jdk;
    }

    /**
     * Reads the service in {@code directory}.
     *
     * @param paths its Java files
     * @param parsed what became of each Java file of the estate
     */
    Reading read(String directory, List<String> paths, Map<String, Result> parsed) {
        List<JavaFile> files = new ArrayList<>();
        List<BlindSpot> blindSpots = otherLanguages(directory);
        List<Problem> problems = new ArrayList<>();
        for (String path : paths) {
            Result result = parsed.get(path);
            if (result instanceof Result.Parsed p) {
                files.add(p.file());
                p.remark().ifPresent(problems::add);
            } else if (result instanceof Result.Broken b) {
                problems.add(b.problem());
                blindSpots.add(
                        Finding.blindSpot(b.problem().message(), b.problem().at()));
            }
        }
        ServiceReader.Read read = new ServiceReader(tree, modules, jdk).read(directory, files, problems::add);
        Reach reach = read.code().reach();
        JavaCode code = new JavaCode(
                Collections.unmodifiableSortedSet(new TreeSet<>(List.of(JavaCodeReader.LANGUAGE))),
                reach.uses(),
                reach.state(),
                reach.tasks(),
                read.dependencies(),
                read.code().settings().all());
        return new Reading(code, read.routes(), OutboundCalls.of(read.code()), blindSpots, problems);
    }

    /** Code beside the Java code that runs in the same process, and that nobody here can read. */
    private List<BlindSpot> otherLanguages(String directory) {
        String prefix = directory.equals(".") ? "" : directory + "/";
        List<BlindSpot> found = new ArrayList<>();
        OTHER_LANGUAGES.forEach((ending, language) -> {
            List<String> files = tree.files().stream()
                    .filter(f -> f.endsWith(ending) && f.startsWith(prefix + "src/main/"))
                    .filter(f -> !f.contains("/resources/"))
                    .toList();
            if (!files.isEmpty()) {
                String count =
                        files.size() == 1 ? "one file of this service is" : files.size() + " files of this service are";
                found.add(Finding.blindSpot(
                        count + " written in " + language + ", which is not read yet",
                        SourceLocation.startOf(files.get(0))));
            }
        });
        return found;
    }
}
