package dev.kube2wasm.migrator.engine.tree;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which directories no reader should see. */
final class Skipped {

    /** Never anybody's source, wherever they are. */
    private static final Set<String> ALWAYS = Set.of(
            ".git",
            ".hg",
            ".svn",
            ".bzr",
            ".gradle",
            ".idea",
            ".vscode",
            ".settings",
            ".mvn",
            ".terraform",
            "node_modules",
            "bower_components",
            ".next",
            ".nuxt",
            ".venv",
            "__pycache__",
            ".tox",
            ".mypy_cache",
            ".pytest_cache",
            ".cache");

    /** Output or installed packages beside a file that ends so; beside anything else they may be a service's name. */
    private static final Map<String, Set<String>> BESIDE = Map.ofEntries(
            Map.entry("target", Set.of("pom.xml", "Cargo.toml", "build.sbt")),
            Map.entry(
                    "build",
                    Set.of(
                            "build.gradle",
                            "build.gradle.kts",
                            "settings.gradle",
                            "settings.gradle.kts",
                            "package.json",
                            "setup.py")),
            Map.entry("dist", Set.of("package.json", "setup.py", "pyproject.toml")),
            Map.entry("out", Set.of("build.gradle", "build.gradle.kts", "package.json", "pom.xml")),
            Map.entry("bin", Set.of(".csproj", ".fsproj", ".vbproj", ".classpath")),
            Map.entry("obj", Set.of(".csproj", ".fsproj", ".vbproj")),
            Map.entry("vendor", Set.of("go.mod", "composer.json", "Gemfile")),
            Map.entry("venv", Set.of("requirements.txt", "setup.py", "pyproject.toml")),
            Map.entry("coverage", Set.of("package.json")));

    /** A directory with one of these is a module that only happens to be called like output. */
    private static final Set<String> OWN_BUILD = Set.of("pom.xml", "build.gradle", "build.gradle.kts", "go.mod");

    private Skipped() {}

    /**
     * Whether to pass over the directory {@code name} that stands beside {@code siblings}.
     *
     * @param contains whether the directory holds a file of that name
     */
    static boolean directory(String name, Set<String> siblings, Predicate<String> contains) {
        if (ALWAYS.contains(name)) {
            return true;
        }
        Set<String> marks = BESIDE.getOrDefault(name, Set.of());
        return !marks.isEmpty()
                && siblings.stream().anyMatch(s -> marks.contains(s) || marks.contains(extension(s)))
                && OWN_BUILD.stream().noneMatch(contains);
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(dot);
    }
}
