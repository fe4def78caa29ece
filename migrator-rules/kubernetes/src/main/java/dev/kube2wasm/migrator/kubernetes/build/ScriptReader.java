package dev.kube2wasm.migrator.kubernetes.build;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.BuildReader;
import dev.kube2wasm.migrator.api.spi.ImageBuild;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code docker build} and its like in shell scripts, Makefiles and CI files. Nothing is run: a command counts
 * only when the Dockerfile that it would use is there.
 */
@AutoService(BuildReader.class)
public final class ScriptReader implements BuildReader {

    @Override
    public Reading read(SourceTree tree) {
        BuildContexts contexts = new BuildContexts(tree);
        List<ImageBuild> builds = new ArrayList<>();
        for (String file : tree.files()) {
            if (isScript(file)) {
                contexts.text(file)
                        .filter(text -> text.contains("build") || text.contains("bud"))
                        .ifPresent(text -> new Script(contexts, file).read(text, builds));
            }
        }
        return new Reading(builds, List.of());
    }

    private static boolean isScript(String file) {
        String name = Paths.name(file);
        String lower = name.toLowerCase(Locale.ROOT);
        boolean workflow = file.contains(".github/workflows/") && (lower.endsWith(".yml") || lower.endsWith(".yaml"));
        return workflow
                || lower.equals("makefile")
                || lower.startsWith("makefile.")
                || lower.endsWith(".mk")
                || lower.endsWith(".sh")
                || lower.endsWith(".bash")
                || lower.equals("justfile")
                || lower.startsWith("jenkinsfile")
                || lower.equals(".gitlab-ci.yml")
                || lower.equals(".travis.yml");
    }

    /** One file: the variables it has set and the directory it has changed to so far. */
    private static final class Script {

        private final BuildContexts contexts;
        private final String file;
        private final String here;
        private final Map<String, String> values = new HashMap<>();
        private final Substitution variables = new Substitution(this::value);
        private String changedTo = ".";

        Script(BuildContexts contexts, String file) {
            this.contexts = contexts;
            this.file = file;
            this.here = Paths.directory(file);
        }

        void read(String text, List<ImageBuild> into) {
            for (LogicalLines.Line line : LogicalLines.ofScript(text)) {
                List<String> words = ShellWords.split(line.text());
                assign(line.text(), words);
                changeDirectory(words);
                for (DockerCommand command : DockerCommand.of(words)) {
                    build(command, new SourceLocation(file, line.number(), line.column()))
                            .ifPresent(into::add);
                }
            }
        }

        /** Scripts often give the image that runs the tests the name of what it tests. */
        private static boolean isForTests(String dockerfile) {
            String directory = Paths.name(Paths.directory(dockerfile));
            return directory.equals("test") || directory.equals("tests") || directory.equals("e2e");
        }

        private Optional<String> value(String name) {
            return Optional.ofNullable(values.get(name));
        }

        /** {@code X=…}, {@code export X=…}, and make's {@code X := …} and {@code X ?= …}. */
        private void assign(String line, List<String> words) {
            int equals = line.indexOf('=');
            if (equals <= 0 || words.isEmpty()) {
                return;
            }
            String name = line.substring(0, equals).strip();
            name = name.startsWith("export ")
                    ? name.substring("export ".length()).strip()
                    : name;
            name = name.endsWith(":") || name.endsWith("?") || name.endsWith("+")
                    ? name.substring(0, name.length() - 1).strip()
                    : name;
            boolean isName = !name.isEmpty()
                    && name.chars().allMatch(c -> c == '_' || (c < 128 && Character.isLetterOrDigit(c)));
            List<String> value = ShellWords.split(line.substring(equals + 1));
            if (isName && value.size() == 1 && !value.get(0).contains("$" + name)) {
                values.put(name, variables.expand(value.get(0)));
            }
        }

        private void changeDirectory(List<String> words) {
            for (int i = 0; i + 1 < words.size(); i++) {
                if (words.get(i).equals("cd") || words.get(i).equals("pushd")) {
                    changedTo = variables.expand(words.get(i + 1));
                }
            }
        }

        private Optional<ImageBuild> build(DockerCommand command, SourceLocation at) {
            Optional<String> image = command.tags().stream()
                    .map(variables::expand)
                    .flatMap(tag -> ImageNames.repository(tag).stream())
                    .findFirst();
            if (image.isEmpty()) {
                return Optional.empty();
            }
            String context = variables.expand(command.context());
            Set<String> starts = new LinkedHashSet<>();
            Paths.resolve(here, changedTo).ifPresent(starts::add);
            Paths.resolve(".", changedTo).ifPresent(starts::add);
            starts.add(here);
            starts.add(".");
            return starts.stream()
                    .flatMap(start -> follow(start, context, command).stream())
                    .findFirst()
                    .map(found -> new ImageBuild(
                            ImageBuild.Kind.SCRIPT, image, Optional.empty(), found.directory(), found.baseImage(), at));
        }

        private Optional<BuildContexts.Context> follow(String start, String context, DockerCommand command) {
            if (context.isBlank()) {
                return Optional.empty();
            }
            Optional<String> dockerfile =
                    command.dockerfile().map(variables::expand).flatMap(path -> Paths.resolve(start, path));
            boolean unknown = command.dockerfile().isPresent() && dockerfile.isEmpty();
            if (unknown || dockerfile.filter(Script::isForTests).isPresent()) {
                return Optional.empty();
            }
            return Paths.resolve(start, context)
                    .map(directory -> contexts.follow(directory, dockerfile, command.target()))
                    .filter(BuildContexts.Context::hasDockerfile);
        }
    }
}
