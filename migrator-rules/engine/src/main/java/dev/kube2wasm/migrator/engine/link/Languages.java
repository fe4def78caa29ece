package dev.kube2wasm.migrator.engine.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which language a directory's code is written in, by the files that are there. */
final class Languages {

    /** What gives a language away: a build file by name, or by its extension where it starts with a dot. */
    private static final List<Map.Entry<String, String>> BUILD_FILES = List.of(
            Map.entry("go.mod", "Go"),
            Map.entry("Cargo.toml", "Rust"),
            Map.entry(".csproj", "C#"),
            Map.entry(".fsproj", "F#"),
            Map.entry("composer.json", "PHP"),
            Map.entry("Gemfile", "Ruby"),
            Map.entry("mix.exs", "Elixir"),
            Map.entry("build.sbt", "Scala"),
            Map.entry("requirements.txt", "Python"),
            Map.entry("pyproject.toml", "Python"),
            Map.entry("setup.py", "Python"),
            Map.entry("Pipfile", "Python"),
            Map.entry("package.json", "JavaScript or TypeScript"));

    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry(".go", "Go"),
            Map.entry(".rs", "Rust"),
            Map.entry(".cs", "C#"),
            Map.entry(".fs", "F#"),
            Map.entry(".php", "PHP"),
            Map.entry(".rb", "Ruby"),
            Map.entry(".ex", "Elixir"),
            Map.entry(".exs", "Elixir"),
            Map.entry(".scala", "Scala"),
            Map.entry(".kt", "Kotlin"),
            Map.entry(".groovy", "Groovy"),
            Map.entry(".java", "Java"),
            Map.entry(".py", "Python"),
            Map.entry(".js", "JavaScript"),
            Map.entry(".mjs", "JavaScript"),
            Map.entry(".ts", "TypeScript"),
            Map.entry(".tsx", "TypeScript"),
            Map.entry(".cpp", "C++"),
            Map.entry(".cc", "C++"),
            Map.entry(".c", "C"),
            Map.entry(".lua", "Lua"),
            Map.entry(".pl", "Perl"),
            Map.entry(".sh", "shell"));

    private final List<String> files;

    Languages(List<String> files) {
        List<String> sorted = new ArrayList<>(files);
        Collections.sort(sorted);
        this.files = List.copyOf(sorted);
    }

    /**
     * What was found.
     *
     * @param language for people; empty where no file gives one away
     * @param mark the file that gives it away
     */
    record Found(String language, Optional<String> mark) {}

    /** Whether {@code file} is a service's source in some language; scripts lie about everywhere and say nothing. */
    static boolean isCode(String file) {
        int dot = file.lastIndexOf('.');
        return dot > 0 && EXTENSIONS.containsKey(file.substring(dot)) && !file.endsWith(".sh");
    }

    Found in(String directory) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> first = new TreeMap<>();
        String build = "";
        String buildLanguage = "";
        for (String file : below(directory)) {
            String name = Paths.name(file);
            for (Map.Entry<String, String> mark : BUILD_FILES) {
                boolean marks =
                        mark.getKey().startsWith(".") ? name.endsWith(mark.getKey()) : name.equals(mark.getKey());
                if (marks && (build.isEmpty() || Paths.depth(file) < Paths.depth(build))) {
                    build = file;
                    buildLanguage = mark.getValue();
                }
            }
            int dot = name.lastIndexOf('.');
            String language = dot < 0 ? null : EXTENSIONS.get(name.substring(dot));
            if (language != null) {
                counts.merge(language, 1, Integer::sum);
                first.putIfAbsent(language, file);
            }
        }
        if (!build.isEmpty()) {
            return new Found(buildLanguage, Optional.of(build));
        }
        String most = "";
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (most.isEmpty() || entry.getValue() > counts.getOrDefault(most, 0)) {
                most = entry.getKey();
            }
        }
        return new Found(most, Optional.ofNullable(first.get(most)));
    }

    /** The files in {@code directory} and below it: one run in the sorted list. */
    private List<String> below(String directory) {
        if (directory.equals(Paths.ROOT)) {
            return files;
        }
        String prefix = directory + "/";
        int from = Collections.binarySearch(files, prefix);
        int start = from < 0 ? -from - 1 : from;
        int end = start;
        while (end < files.size() && files.get(end).startsWith(prefix)) {
            end++;
        }
        return files.subList(start, end);
    }
}
