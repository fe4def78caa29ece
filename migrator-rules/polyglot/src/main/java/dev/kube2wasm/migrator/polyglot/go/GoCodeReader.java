package dev.kube2wasm.migrator.polyglot.go;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.spi.CodeReader;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.polyglot.files.Files;
import dev.kube2wasm.migrator.polyglot.program.Program;
import dev.kube2wasm.migrator.polyglot.program.SourceFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads services written in Go: the main package of a directory, and all packages of the estate that it imports. */
@AutoService(CodeReader.class)
public final class GoCodeReader implements CodeReader {

    @Override
    public String language() {
        return GoFile.LANGUAGE;
    }

    @Override
    public SortedMap<String, Reading> read(SourceTree tree, SortedSet<String> directories) {
        Files files = new Files(tree);
        GoModules modules = new GoModules(tree, files);
        GoPackages packages = new GoPackages(files);
        SortedMap<String, Reading> readings = new TreeMap<>();
        SortedMap<String, List<SourceFile>> read = new TreeMap<>();
        for (String directory : directories) {
            SortedSet<String> mains = mains(directory, files, modules, packages);
            if (!mains.isEmpty()) {
                readings.put(directory, reading(directory, mains, files, modules, packages, read));
            }
        }
        return readings;
    }

    private static SortedSet<String> mains(String directory, Files files, GoModules modules, GoPackages packages) {
        if (files.has(directory + "/pom.xml") || files.has(directory + "/build.gradle")) {
            return new TreeSet<>();
        }
        SortedSet<String> mains = packages.mains(directory);
        boolean library = mains.isEmpty() && !packages.files(directory).isEmpty();
        return library ? users(directory, files, modules, packages) : mains;
    }

    /** The main packages of the same module that import the package in {@code directory}. */
    private static SortedSet<String> users(String directory, Files files, GoModules modules, GoPackages packages) {
        SortedSet<String> users = new TreeSet<>();
        String module = modules.moduleFile(directory).map(Files::parent).orElse(directory);
        if (module.equals(directory)) {
            return users;
        }
        for (String main : packages.mains(module)) {
            boolean uses = new GoPackage(main, module, modules, packages)
                    .read(files).stream()
                            .flatMap(f -> f.needs().stream())
                            .anyMatch(f -> Files.parent(f).equals(directory));
            if (uses) {
                users.add(main);
            }
        }
        return users;
    }

    private static Reading reading(
            String directory,
            SortedSet<String> mains,
            Files files,
            GoModules modules,
            GoPackages packages,
            SortedMap<String, List<SourceFile>> read) {
        SortedMap<String, SourceFile> loaded = new TreeMap<>();
        Set<String> seen = new TreeSet<>(mains);
        Deque<String> open = new ArrayDeque<>(mains);
        while (!open.isEmpty()) {
            String each = open.poll();
            for (SourceFile file :
                    read.computeIfAbsent(each, d -> new GoPackage(d, directory, modules, packages).read(files))) {
                loaded.put(file.path(), file);
                file.needs().stream().map(Files::parent).filter(seen::add).forEach(open::add);
            }
        }
        List<Dependency> dependencies = modules.moduleFile(mains.first()).stream()
                .flatMap(m -> modules.dependencies(m).stream())
                .toList();
        return new Program(GoFile.LANGUAGE, loaded.values()).reading(dependencies, List.of());
    }
}
