package dev.kube2wasm.migrator.java;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.spi.CodeReader;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.java.program.JdkTypes;
import dev.kube2wasm.migrator.java.program.Program;
import dev.kube2wasm.migrator.java.program.Reach;
import dev.kube2wasm.migrator.java.source.JavaFile;
import dev.kube2wasm.migrator.java.source.SourceParser.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads services written in Java. */
@AutoService(CodeReader.class)
public final class JavaCodeReader implements CodeReader {

    private static final String LANGUAGE = "java";

    private static final SortedMap<String, String> OTHER_LANGUAGES = Collections.unmodifiableSortedMap(
            new TreeMap<>(Map.of(".kt", "Kotlin", ".scala", "Scala", ".groovy", "Groovy", ".clj", "Clojure")));

    @Override
    public String language() {
        return LANGUAGE;
    }

    @Override
    public SortedMap<String, Reading> read(SourceTree tree, SortedSet<String> directories) {
        SortedMap<String, List<String>> files = new TreeMap<>();
        SortedSet<String> all = new TreeSet<>();
        for (String directory : directories) {
            List<String> own = javaFiles(tree, directory);
            if (!own.isEmpty()) {
                files.put(directory, own);
                all.addAll(own);
            }
        }
        Map<String, Result> parsed = new JavaSources(tree).parse(all);
        JdkTypes jdk = new JdkTypes();
        SortedMap<String, Reading> readings = new TreeMap<>();
        files.forEach((directory, own) ->
                readings.put(directory, reading(own, otherLanguages(tree, directory), parsed, jdk)));
        return readings;
    }

    private static List<String> javaFiles(SourceTree tree, String directory) {
        String prefix = directory.equals(".") ? "" : directory + "/";
        return tree.files().stream()
                .filter(f -> f.endsWith(".java") && f.startsWith(prefix) && isMain(f.substring(prefix.length())))
                .toList();
    }

    /** Code beside the Java code that runs in the same process, and that nobody here can read. */
    private static List<BlindSpot> otherLanguages(SourceTree tree, String directory) {
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

    private static boolean isMain(String path) {
        String p = "/" + path;
        return !p.contains("/src/test/")
                && !p.contains("/src/it/")
                && !p.contains("/test/java/")
                && !p.contains("/.mvn/")
                && !p.endsWith("/package-info.java")
                && !p.endsWith("/module-info.java");
    }

    private static Reading reading(
            List<String> paths, List<BlindSpot> otherLanguages, Map<String, Result> parsed, JdkTypes jdk) {
        List<JavaFile> files = new ArrayList<>();
        List<BlindSpot> blindSpots = new ArrayList<>(otherLanguages);
        List<Problem> problems = new ArrayList<>();
        for (String path : paths) {
            Result result = parsed.get(path);
            if (result instanceof Result.Parsed p) {
                files.add(p.file());
            } else if (result instanceof Result.Broken b) {
                problems.add(b.problem());
                blindSpots.add(
                        Finding.blindSpot(b.problem().message(), b.problem().at()));
            }
        }
        Reach reach = new Reach(new Program(files, jdk), java.util.Set.of(), false);
        JavaCode code = new JavaCode(
                Collections.unmodifiableSortedSet(new TreeSet<>(List.of(LANGUAGE))),
                reach.uses(),
                reach.state(),
                reach.tasks(),
                List.of(),
                List.of());
        return new Reading(code, List.of(), List.of(), blindSpots, problems);
    }
}
