package dev.kube2wasm.migrator.java.bytecode;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.java.source.JavaFile;
import dev.kube2wasm.migrator.java.source.JavaFile.Import;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.objectweb.asm.tree.ClassNode;

/** Turns the class files of one service into the form of sources: one for each top-level class with those inside it. */
final class ClassFiles {

    private static final String BROKEN = "this class file is malformed and was not read: build it again";

    private final Libraries libraries;
    private final Consumer<Problem> problems;

    ClassFiles(Libraries libraries, Consumer<Problem> problems) {
        this.libraries = libraries;
        this.problems = problems;
    }

    /** @param classes the bytes of class files by path */
    List<JavaFile> lower(SortedMap<String, byte[]> classes) {
        SortedMap<String, ClassNode> nodes = new TreeMap<>();
        SortedMap<String, String> paths = new TreeMap<>();
        SortedMap<String, SortedSet<String>> mentioned = new TreeMap<>();
        classes.forEach((path, bytes) -> {
            Optional<ClassFile> read = ClassFile.read(bytes);
            if (read.isEmpty()) {
                problems.accept(Problem.error(SourceLocation.startOf(path), BROKEN));
            } else if (paths.putIfAbsent(read.get().node().name, path) == null) {
                nodes.put(read.get().node().name, read.get().node());
                mentioned.put(read.get().node().name, read.get().mentioned());
            }
        });
        Overrides overrides = new Overrides(name -> Optional.ofNullable(nodes.get(name)), libraries::type);
        List<JavaFile> files = new ArrayList<>();
        groups(nodes).forEach((top, group) -> {
            String path = paths.getOrDefault(top, top);
            Optional<TypeDecl> type = ClassFile.guarded(() -> new Unit(group, overrides).lower(top));
            SortedSet<String> names = new TreeSet<>();
            group.keySet().forEach(member -> names.addAll(mentioned.getOrDefault(member, new TreeSet<>())));
            if (type.isPresent()) {
                files.add(new JavaFile(
                        path,
                        Unit.packageOf(top),
                        names.stream()
                                .filter(n -> n.indexOf('.') > 0)
                                .map(n -> new Import(n, false, false))
                                .toList(),
                        List.of(type.get())));
            } else {
                problems.accept(Problem.error(SourceLocation.startOf(path), BROKEN));
            }
        });
        return files;
    }

    private static SortedMap<String, SortedMap<String, ClassNode>> groups(SortedMap<String, ClassNode> nodes) {
        SortedMap<String, SortedMap<String, ClassNode>> groups = new TreeMap<>();
        nodes.forEach((name, node) ->
                groups.computeIfAbsent(top(name, nodes), k -> new TreeMap<>()).put(name, node));
        return groups;
    }

    private static String top(String name, SortedMap<String, ClassNode> nodes) {
        for (int dollar = name.indexOf('$'); dollar > 0; dollar = name.indexOf('$', dollar + 1)) {
            if (nodes.containsKey(name.substring(0, dollar))) {
                return name.substring(0, dollar);
            }
        }
        return name;
    }
}
