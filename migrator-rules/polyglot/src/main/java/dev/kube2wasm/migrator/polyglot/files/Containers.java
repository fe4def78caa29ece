package dev.kube2wasm.migrator.polyglot.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the Dockerfile of a directory puts into its image. */
public final class Containers {

    private static final List<String> OTHER_BUILDS = List.of(
            "pom.xml",
            "build.gradle",
            "build.gradle.kts",
            "go.mod",
            "requirements.txt",
            "pyproject.toml",
            "Pipfile",
            "package.json",
            "composer.json",
            "Cargo.toml",
            "Gemfile",
            "mix.exs");

    private Containers() {}

    /**
     * Whether the code of a directory runs in one of the given run-times.
     *
     * @param words what a Dockerfile says of them, such as {@code node} and {@code npm}
     * @param builds the build files that speak for them where there is no Dockerfile
     */
    public static boolean run(Files files, String directory, List<String> words, List<String> builds) {
        Optional<String> stage = finalStage(files, directory);
        if (stage.isPresent()) {
            String text = stage.get().toLowerCase(Locale.ROOT);
            return words.stream().anyMatch(text::contains);
        }
        return builds.stream().anyMatch(b -> files.has(path(directory, b)))
                && OTHER_BUILDS.stream().noneMatch(b -> !builds.contains(b) && files.has(path(directory, b)));
    }

    /** The final stage of the Dockerfile in {@code directory}, with the stages that it starts from. */
    public static Optional<String> finalStage(Files files, String directory) {
        return files.dockerfiles(directory).stream()
                .findFirst()
                .flatMap(files::text)
                .map(t -> finalStage(t.whole()));
    }

    private static String finalStage(String dockerfile) {
        Map<String, String> stages = new TreeMap<>();
        String name = "";
        StringBuilder stage = new StringBuilder();
        for (String line : joined(dockerfile)) {
            String[] words = line.strip().split("\\s+", 5);
            if (words[0].equalsIgnoreCase("FROM") && words.length > 1) {
                stages.put(name, stage.toString());
                stage = new StringBuilder(stages.getOrDefault(words[1].toLowerCase(Locale.ROOT), ""));
                name = words.length > 3 ? words[3].toLowerCase(Locale.ROOT) : "";
            }
            stage.append(line).append('\n');
        }
        return stage.toString();
    }

    /** What the container runs: the words of its last ENTRYPOINT and CMD. */
    public static List<String> command(Files files, String directory) {
        String entryPoint = "";
        String command = "";
        for (String line : finalStage(files, directory).map(Containers::joined).orElse(List.of())) {
            String text = line.strip();
            if (text.toUpperCase(Locale.ROOT).startsWith("ENTRYPOINT ")) {
                entryPoint = text.substring("ENTRYPOINT ".length());
            } else if (text.toUpperCase(Locale.ROOT).startsWith("CMD ")) {
                command = text.substring("CMD ".length());
            }
        }
        return words(entryPoint + " " + command);
    }

    /** The words of a command, in the form of a list or of a shell. */
    public static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= command.length(); i++) {
            char c = i < command.length() ? command.charAt(i) : ' ';
            if (Character.isWhitespace(c) || "[],\"';&|()".indexOf(c) >= 0) {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                }
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        return words;
    }

    /** A file in a directory. */
    public static String path(String directory, String file) {
        return directory.equals(".") ? file : directory + "/" + file;
    }

    private static List<String> joined(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (line.strip().startsWith("#")) {
                continue;
            }
            if (line.endsWith("\\")) {
                open.append(line, 0, line.length() - 1).append(' ');
            } else {
                lines.add(open.append(line).toString());
                open.setLength(0);
            }
        }
        lines.add(open.toString());
        return lines;
    }
}
