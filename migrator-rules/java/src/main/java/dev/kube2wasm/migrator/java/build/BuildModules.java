package dev.kube2wasm.migrator.java.build;

import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.java.text.Paths;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The Maven and Gradle modules of an estate, by directory. Immutable once made, so safe to share between threads. */
public final class BuildModules {

    private static final String MAIN = "src/main/java";

    private final SortedSet<String> files;
    private final SortedMap<String, BuildModule> modules;
    private final List<Problem> problems;

    private BuildModules(SortedSet<String> files, SortedMap<String, BuildModule> modules, List<Problem> problems) {
        this.files = files;
        this.modules = modules;
        this.problems = problems;
    }

    /** Reads every build file of {@code tree}. One that does not parse leaves a problem and no module. */
    public static BuildModules of(SourceTree tree) {
        return BuildFiles.read(tree).modules();
    }

    static BuildModules of(SourceTree tree, SortedMap<String, BuildModule> modules, List<Problem> problems) {
        return new BuildModules(
                new TreeSet<>(tree.files()),
                new TreeMap<>(modules),
                problems.stream().sorted().distinct().toList());
    }

    /** All modules, sorted by directory. */
    public Collection<BuildModule> all() {
        return List.copyOf(modules.values());
    }

    /** What could not be read, sorted. */
    public List<Problem> problems() {
        return problems;
    }

    /** The module whose build file stands in {@code directory}. */
    public Optional<BuildModule> module(String directory) {
        return Optional.ofNullable(modules.get(directory));
    }

    /**
     * The modules that a service in {@code directory} is made of: the one there with the parts it lists; where none is
     * there, those below it; where there are none either, the nearest one around it.
     */
    public List<BuildModule> service(String directory) {
        SortedMap<String, BuildModule> found = new TreeMap<>();
        Optional<BuildModule> own = module(directory);
        if (own.isPresent()) {
            withParts(own.get(), found);
        } else {
            modules.values().stream()
                    .filter(m -> Paths.isWithin(m.directory(), directory))
                    .forEach(m -> found.put(m.directory(), m));
            if (found.isEmpty() && !hasJava(directory)) {
                around(directory).ifPresent(m -> found.put(m.directory(), m));
            }
        }
        return List.copyOf(found.values());
    }

    private void withParts(BuildModule module, Map<String, BuildModule> found) {
        if (found.putIfAbsent(module.directory(), module) == null) {
            module.childModuleDirectories().forEach(d -> module(d).ifPresent(m -> withParts(m, found)));
        }
    }

    // A Dockerfile often stands below the module that it packs.
    private Optional<BuildModule> around(String directory) {
        String d = directory;
        while (!d.equals(Paths.ROOT)) {
            d = Paths.parent(d);
            Optional<BuildModule> module = module(d);
            if (module.isPresent()) {
                return module;
            }
        }
        return Optional.empty();
    }

    private boolean hasJava(String directory) {
        return below(directory).stream().anyMatch(f -> f.endsWith(".java"));
    }

    private SortedSet<String> below(String directory) {
        String prefix = Paths.prefix(directory);
        return prefix.isEmpty() ? files : files.subSet(prefix, prefix + Character.MAX_VALUE);
    }

    /**
     * The directories whose Java files make up the service in {@code directory}: the sources of its modules and of the
     * modules that these depend on, sorted. Where no build file tells, {@code src/main/java}, {@code src}, or the
     * directory itself.
     */
    public List<String> sourceRoots(String directory) {
        List<BuildModule> service = service(directory);
        if (service.isEmpty()) {
            return List.of(usual(directory));
        }
        SortedSet<String> roots = new TreeSet<>();
        withSiblings(service).forEach(m -> roots.addAll(roots(m)));
        return List.copyOf(roots);
    }

    /** The directories of the modules that make up the service, with those that these depend on, sorted. */
    public List<String> moduleDirectories(String directory) {
        List<String> found = withSiblings(service(directory)).stream()
                .map(BuildModule::directory)
                .toList();
        return found.isEmpty() ? List.of(directory) : found;
    }

    /** The libraries on the class path of the service in {@code directory}, sorted by name, each once. */
    public List<Dependency> dependencies(String directory) {
        SortedMap<String, Dependency> found = new TreeMap<>();
        for (BuildModule m : service(directory)) {
            m.dependencies().forEach(d -> found.putIfAbsent(d.group() + ":" + d.artifact(), d));
        }
        return found.values().stream().sorted(Library.ORDER).toList();
    }

    private List<BuildModule> withSiblings(List<BuildModule> service) {
        SortedMap<String, BuildModule> all = new TreeMap<>();
        for (BuildModule m : service) {
            all.put(m.directory(), m);
            m.siblingModuleDirectories().forEach(d -> module(d).ifPresent(s -> all.put(d, s)));
        }
        return List.copyOf(all.values());
    }

    private List<String> roots(BuildModule module) {
        List<String> named = module.sourceDirectories().stream()
                .filter(d -> !below(d).isEmpty())
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        if (module.packaging().equals("pom")) {
            return List.of();
        }
        boolean holdsModules = modules.keySet().stream()
                .anyMatch(d -> !d.equals(module.directory()) && Paths.isWithin(d, module.directory()));
        String usual = usual(module.directory());
        return holdsModules && usual.equals(module.directory()) ? List.of() : List.of(usual);
    }

    private String usual(String directory) {
        List<Function<String, String>> places = List.of(d -> Paths.prefix(d) + MAIN, d -> Paths.prefix(d) + "src");
        for (Function<String, String> place : places) {
            String root = place.apply(directory);
            if (hasJava(root)) {
                return root;
            }
        }
        return directory;
    }
}
