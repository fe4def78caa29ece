package dev.kube2wasm.migrator.kubernetes.build;

import dev.kube2wasm.migrator.api.model.Origin.BaseImage;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The stages of a Dockerfile. */
final class Dockerfile {

    private static final Set<String> OTHER_ENDINGS = Set.of(
            "dockerignore",
            "md",
            "txt",
            "java",
            "kt",
            "go",
            "py",
            "js",
            "ts",
            "cs",
            "rb",
            "sh",
            "json",
            "yaml",
            "yml",
            "xml",
            "html",
            "adoc",
            "tar",
            "gz",
            "zip",
            "bak");

    /** A {@code FROM}: what it starts from, with variables filled in, and its name in lower case or nothing. */
    private record Stage(String image, String name, SourceLocation at) {}

    private final List<Stage> stages;

    private Dockerfile(List<Stage> stages) {
        this.stages = stages;
    }

    /** Whether a file of this name is a Dockerfile or Containerfile. */
    static boolean isName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (ending.equals("dockerfile") || ending.equals("containerfile")) {
            return true;
        }
        for (String word : new String[] {"Dockerfile", "Containerfile", "dockerfile"}) {
            if (name.startsWith(word)) {
                return name.length() == word.length()
                        || (".-_".indexOf(name.charAt(word.length())) >= 0 && !OTHER_ENDINGS.contains(ending));
            }
        }
        return false;
    }

    static Dockerfile parse(String file, String text) {
        List<Stage> stages = new ArrayList<>();
        Map<String, String> arguments = new HashMap<>();
        Substitution variables = new Substitution(name -> Optional.ofNullable(arguments.get(name)));
        for (LogicalLines.Line line : LogicalLines.ofDockerfile(text)) {
            List<String> words = ShellWords.split(line.text());
            String instruction = words.isEmpty() ? "" : words.get(0).toUpperCase(Locale.ROOT);
            if (instruction.equals("ARG") && stages.isEmpty()) {
                words.stream().skip(1).filter(w -> w.indexOf('=') > 0).forEach(w -> {
                    int equals = w.indexOf('=');
                    arguments.put(w.substring(0, equals), variables.expand(w.substring(equals + 1)));
                });
            } else if (instruction.equals("FROM")) {
                stage(words, variables, new SourceLocation(file, line.number(), line.column()))
                        .ifPresent(stages::add);
            }
        }
        return new Dockerfile(stages);
    }

    boolean isEmpty() {
        return stages.isEmpty();
    }

    /** What the stage called {@code target}, or else the last one, starts from after following former stages. */
    Optional<BaseImage> baseImage(Optional<String> target) {
        int last = stages.size() - 1;
        String name = target.orElse("").toLowerCase(Locale.ROOT);
        for (int i = 0; i < stages.size() && !name.isEmpty(); i++) {
            if (stages.get(i).name().equals(name)) {
                last = i;
                break;
            }
        }
        return last < 0 ? Optional.empty() : resolve(last);
    }

    private Optional<BaseImage> resolve(int index) {
        Stage stage = stages.get(index);
        String image = stage.image().toLowerCase(Locale.ROOT);
        for (int i = index - 1; i >= 0; i--) {
            if (!stages.get(i).name().isEmpty() && stages.get(i).name().equals(image)) {
                return resolve(i);
            }
        }
        return stage.image().isEmpty() ? Optional.empty() : Optional.of(new BaseImage(stage.image(), stage.at()));
    }

    private static Optional<Stage> stage(List<String> words, Substitution variables, SourceLocation at) {
        List<String> operands =
                words.stream().skip(1).filter(w -> !w.startsWith("--")).toList();
        if (operands.isEmpty()) {
            return Optional.empty();
        }
        boolean named = operands.size() > 2 && operands.get(1).equalsIgnoreCase("as");
        String name = named ? operands.get(2).toLowerCase(Locale.ROOT) : "";
        return Optional.of(new Stage(variables.expand(operands.get(0)), name, at));
    }
}
