package dev.kube2wasm.migrator.engine.link;

import dev.kube2wasm.migrator.api.model.Origin.BaseImage;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.ImageBuild;
import dev.kube2wasm.migrator.api.spi.ImageBuild.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The estate's image builds: those that say which image they build, and the places where something can be built. */
final class Builds {

    private static final Set<String> BUILD_FILES = Set.of(
            "pom.xml",
            "build.gradle",
            "build.gradle.kts",
            "package.json",
            "go.mod",
            "Cargo.toml",
            "requirements.txt",
            "pyproject.toml",
            "setup.py",
            "composer.json",
            "Gemfile",
            "mix.exs",
            "build.sbt");

    /** Directories that hold a Dockerfile for the module above them. */
    private static final Set<String> DOCKER_DIRECTORIES = Set.of("docker", ".docker", "container");

    private final List<ImageBuild> explicit = new ArrayList<>();
    private final Map<String, Place> places = new TreeMap<>();
    private final List<Place> belowRoot;
    private final Map<String, BaseImage> baseImages = new TreeMap<>();
    private final Set<String> moduleDirectories = new HashSet<>();
    private final Set<String> directories = new HashSet<>();
    private final Set<String> codeDirectories = new TreeSet<>();

    Builds(Collection<ImageBuild> builds, Collection<String> files) {
        for (String file : files) {
            String directory = Paths.parent(file);
            if (isBuildFile(file)) {
                moduleDirectories.add(directory);
            }
            // An archive of built code is a place of code, as a directory is.
            if (file.endsWith(".jar") || file.endsWith(".war")) {
                directories.add(file);
            }
            String up = directory;
            while (directories.add(up)) {
                up = Paths.parent(up);
            }
            if (Languages.isCode(file)) {
                while (codeDirectories.add(directory)) {
                    directory = Paths.parent(directory);
                }
            }
        }
        builds.stream()
                .sorted(Comparator.comparing(ImageBuild::kind).thenComparing(ImageBuild::at))
                .forEach(this::add);
        files.stream().filter(Builds::isBuildFile).sorted().forEach(this::addModule);
        belowRoot = places.values().stream()
                .filter(place -> !place.directory().equals(Paths.ROOT))
                .toList();
    }

    /** A module that no reader knows more of than that it is one. */
    private void addModule(String buildFile) {
        String directory = Paths.parent(buildFile);
        if (!places.containsKey(directory)) {
            add(new ImageBuild(
                    Kind.MODULE,
                    Optional.empty(),
                    Optional.empty(),
                    directory,
                    Optional.empty(),
                    SourceLocation.startOf(buildFile)));
        }
    }

    private static boolean isBuildFile(String file) {
        String name = Paths.name(file);
        return BUILD_FILES.contains(name) || name.endsWith(".csproj") || name.endsWith(".fsproj");
    }

    private void add(ImageBuild build) {
        String directory = moduleOf(Paths.normal(build.directory()));
        build.baseImage().ifPresent(base -> baseImages.putIfAbsent(directory, base));
        ImageBuild placed =
                new ImageBuild(build.kind(), build.image(), build.name(), directory, build.baseImage(), build.at());
        if (build.kind() != Kind.DOCKERFILE && build.kind() != Kind.MODULE) {
            explicit.add(placed);
            if (build.kind() == Kind.SCRIPT) {
                return; // a script's directory is where it is run, and says little of its own
            }
        }
        NavigableSet<String> names = new TreeSet<>();
        Place before = places.get(directory);
        if (before != null) {
            names.addAll(before.names());
        }
        if (!directory.equals(Paths.ROOT)) {
            names.add(Paths.name(directory));
        }
        if (build.kind() == Kind.MODULE || build.kind() == Kind.DOCKERFILE) {
            build.name().ifPresent(names::add);
        }
        places.put(directory, new Place(directory, names, before == null ? placed : before.build()));
    }

    /** The directory that a Dockerfile in {@code directory} builds: a module's {@code src/main/docker} is not its own. */
    private String moduleOf(String directory) {
        if (moduleDirectories.contains(directory) || !DOCKER_DIRECTORIES.contains(Paths.name(directory))) {
            return directory;
        }
        String module = Paths.parent(directory);
        while (!module.equals(Paths.ROOT) && !moduleDirectories.contains(module)) {
            module = Paths.parent(module);
        }
        return moduleDirectories.contains(module) ? module : directory;
    }

    /** Builds that name their image or what they build, the most explicit kinds first. */
    List<ImageBuild> explicit() {
        return explicit;
    }

    /** Every place but the root, sorted by directory. */
    List<Place> places() {
        return belowRoot;
    }

    /** The root, where it can be built and nothing else can. */
    Optional<Place> onlyRoot() {
        return places.size() == 1 ? Optional.ofNullable(places.get(Paths.ROOT)) : Optional.empty();
    }

    Optional<Place> place(String directory) {
        return Optional.ofNullable(places.get(directory));
    }

    Optional<BaseImage> baseImage(String directory) {
        return Optional.ofNullable(baseImages.get(directory));
    }

    boolean isDirectory(String path) {
        return directories.contains(path);
    }

    /** The directories below {@code directory} that are called {@code name} and hold code. */
    List<String> below(String directory, String name) {
        return codeDirectories.stream()
                .filter(d -> Paths.name(d).equals(name) && !d.equals(directory) && Paths.within(directory, d))
                .toList();
    }

    /** The nearest directory upwards with a build file; {@code directory} itself where there is none below the root. */
    String enclosingModule(String directory) {
        String module = directory;
        while (!module.equals(Paths.ROOT) && !moduleDirectories.contains(module)) {
            module = Paths.parent(module);
        }
        return module.equals(Paths.ROOT) ? directory : module;
    }
}
