package dev.kube2wasm.migrator.java.bytecode;

import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.java.source.JavaFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A service as its build leaves it.
 *
 * @param files its classes in the form of sources, each named after its class file
 * @param tree its files, with those inside archives
 * @param roots where in {@code tree} its resources start
 * @param dependencies the libraries that lie beside or inside it, sorted
 * @param problems what could not be read, sorted
 */
public record BuiltCode(
        List<JavaFile> files,
        SourceTree tree,
        List<String> roots,
        List<Dependency> dependencies,
        List<Problem> problems) {

    /**
     * Reads built code.
     *
     * @param place an archive, or a directory of classes or of a Quarkus fast-jar
     * @return empty where there is nothing of the kind
     */
    public static Optional<BuiltCode> read(SourceTree tree, String place) {
        ClassPath classPath = new ClassPath();
        List<Problem> problems = new ArrayList<>();
        Optional<Layout> found = Layout.of(tree, place, classPath, problems::add);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Layout layout = found.get();
        Libraries libraries = new Libraries(classPath, layout);
        SortedMap<String, byte[]> classes = new TreeMap<>();
        layout.classes().forEach(file -> classPath.bytes(file).ifPresent(bytes -> classes.put(file, bytes)));
        libraries.ownClasses().forEach(file -> classPath.bytes(file).ifPresent(bytes -> classes.put(file, bytes)));
        List<JavaFile> files = new ClassFiles(libraries, problems::add).lower(classes);
        problems.addAll(classPath.problems());
        return Optional.of(new BuiltCode(
                files,
                classPath,
                layout.roots(),
                libraries.dependencies().stream()
                        .sorted(Comparator.comparing(Dependency::group)
                                .thenComparing(Dependency::artifact)
                                .thenComparing(Dependency::at))
                        .toList(),
                problems.stream().distinct().sorted().toList()));
    }
}
