package dev.kube2wasm.migrator.java.build;

import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.java.build.GradleScript.Statement;
import dev.kube2wasm.migrator.java.text.FileText;
import dev.kube2wasm.migrator.java.text.Paths;
import dev.kube2wasm.migrator.java.text.Properties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The Gradle builds of an estate: settings scripts, build scripts and version catalogs. */
final class GradleBuilds {

    /**
     * One project of a Gradle build.
     *
     * @param root the directory of its settings script, or its own
     */
    record Project(String directory, String path, String name, String root, GradleScript script) {}

    private final SourceTree tree;
    private final Consumer<Problem> problems;
    private final SortedMap<String, Project> byDirectory = new TreeMap<>();
    private final Map<String, String> directoryOfPath = new HashMap<>();
    private final Map<String, VersionCatalog> catalogs = new HashMap<>();
    private final SortedSet<String> files;

    private GradleBuilds(SourceTree tree, Consumer<Problem> problems) {
        this.tree = tree;
        this.problems = problems;
        this.files = new TreeSet<>(tree.files());
    }

    static GradleBuilds of(SourceTree tree, Consumer<Problem> problems) {
        GradleBuilds builds = new GradleBuilds(tree, problems);
        for (String file : tree.files()) {
            if (Paths.name(file).equals("settings.gradle") || Paths.name(file).equals("settings.gradle.kts")) {
                builds.settings(file);
            }
        }
        for (String file : tree.files()) {
            String name = Paths.name(file);
            boolean script = name.equals("build.gradle") || name.equals("build.gradle.kts");
            if (script && !Paths.parent(file).endsWith("buildSrc")) {
                builds.project(Paths.parent(file), file);
            }
        }
        return builds;
    }

    Collection<Project> all() {
        return byDirectory.values();
    }

    /** The directory of the project that {@code :path} means in the build of {@code from}. */
    Optional<String> directory(Project from, String path) {
        String absolute = path.startsWith(":") ? path : ":" + path;
        return Optional.ofNullable(directoryOfPath.get(from.root() + " " + absolute));
    }

    /** The scripts that configure {@code project} from the projects above it, nearest first. */
    List<GradleScript> above(Project project) {
        List<GradleScript> found = new ArrayList<>();
        String directory = project.directory();
        while (!directory.equals(project.root()) && !directory.equals(Paths.ROOT)) {
            directory = Paths.parent(directory);
            Project above = byDirectory.get(directory);
            if (above != null) {
                found.add(above.script());
            }
        }
        return found;
    }

    VersionCatalog catalog(Project project) {
        String file = Paths.prefix(project.root()) + "gradle/libs.versions.toml";
        VersionCatalog known = catalogs.get(file);
        if (known == null) {
            known = files.contains(file)
                    ? FileText.read(tree, file, problems)
                            .map(text -> VersionCatalog.of(file, text))
                            .orElse(VersionCatalog.EMPTY)
                    : VersionCatalog.EMPTY;
            catalogs.put(file, known);
        }
        return known;
    }

    private void settings(String file) {
        Optional<String> text = FileText.read(tree, file, problems);
        if (text.isEmpty()) {
            return;
        }
        String root = Paths.parent(file);
        GradleScript script = GradleScript.of(file, text.get(), Map.of());
        directoryOfPath.put(root + " :", root);
        names.put(root, Paths.name(root));
        for (Statement s : script.statements()) {
            if (s.head().equals("include")) {
                s.tokens().stream().filter(GradleToken::isString).forEach(t -> include(root, t.text()));
            } else if (s.head().equals("rootProject.name")) {
                s.string().ifPresent(t -> names.put(root, t.text()));
            } else if (s.head().equals("project")
                    && s.tokens().stream()
                            .anyMatch(t ->
                                    t.text().equals(".projectDir") || t.text().equals("projectDir"))) {
                List<GradleToken> strings =
                        s.tokens().stream().filter(GradleToken::isString).toList();
                if (strings.size() == 2) {
                    Paths.resolve(root, strings.get(1).text())
                            .ifPresent(d -> place(root, strings.get(0).text(), d));
                }
            }
        }
    }

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> roots = new HashMap<>();

    private void include(String root, String path) {
        String absolute = path.startsWith(":") ? path : ":" + path;
        Paths.resolve(root, absolute.substring(1).replace(':', '/')).ifPresent(d -> place(root, absolute, d));
    }

    private void place(String root, String path, String directory) {
        String absolute = path.startsWith(":") ? path : ":" + path;
        directoryOfPath.put(root + " " + absolute, directory);
        roots.put(directory, root);
        names.put(directory, absolute.substring(absolute.lastIndexOf(':') + 1));
    }

    private void project(String directory, String file) {
        String root = roots.getOrDefault(directory, directory);
        FileText.read(tree, file, problems).ifPresent(text -> {
            Map<String, String> properties = new HashMap<>(properties(root));
            properties.putAll(properties(directory));
            String name = names.getOrDefault(directory, Paths.name(directory));
            byDirectory.put(
                    directory, new Project(directory, ":" + name, name, root, GradleScript.of(file, text, properties)));
        });
    }

    private Map<String, String> properties(String directory) {
        String file = Paths.prefix(directory) + "gradle.properties";
        Map<String, String> found = new HashMap<>();
        if (files.contains(file)) {
            FileText.read(tree, file, problems)
                    .ifPresent(text -> Properties.parse(file, text).forEach(e -> found.put(e.key(), e.value())));
        }
        return found;
    }
}
