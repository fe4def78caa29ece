package dev.kube2wasm.migrator.polyglot.csharp;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.CodeReader;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.polyglot.files.Files;
import dev.kube2wasm.migrator.polyglot.program.Library;
import dev.kube2wasm.migrator.polyglot.program.Program;
import dev.kube2wasm.migrator.polyglot.program.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads services written in C#: the project in a directory, or the only ones below it. */
@AutoService(CodeReader.class)
public final class CsCodeReader implements CodeReader {

    private static final String PROJECT = ".csproj";
    private static final Set<String> LEFT_OUT = Set.of("bin", "obj", "test", "tests", "node_modules");

    @Override
    public String language() {
        return CsFile.LANGUAGE;
    }

    @Override
    public SortedMap<String, Reading> read(SourceTree tree, SortedSet<String> directories) {
        Files files = new Files(tree);
        SortedMap<String, Reading> readings = new TreeMap<>();
        for (String directory : directories) {
            List<String> projects = files.below(directory).stream()
                    .filter(f -> f.endsWith(PROJECT) && isService(f, directory))
                    .toList();
            if (!projects.isEmpty() && !files.has(directory + "/pom.xml") && !files.has(directory + "/package.json")) {
                readings.put(directory, reading(files, directory, projects));
            }
        }
        return readings;
    }

    private static Reading reading(Files files, String directory, List<String> projects) {
        List<String> sources = files.below(directory).stream()
                .filter(f -> f.endsWith(".cs") && isService(f, directory))
                .toList();
        CsSource source = new CsSource(namespaces(files, directory, sources));
        List<SourceFile> read = new ArrayList<>();
        for (String path : sources) {
            files.text(path).ifPresent(text -> read.add(source.read(path, text)));
        }
        List<Dependency> dependencies = new ArrayList<>();
        projects.forEach(p -> dependencies.addAll(dependencies(files, p)));
        return new Program(CsFile.LANGUAGE, read).reading(dependencies, List.of());
    }

    private static boolean isService(String file, String directory) {
        String rest = directory.equals(".") ? file : file.substring(directory.length() + 1);
        return List.of(rest.toLowerCase(Locale.ROOT).split("/", -1)).stream()
                .noneMatch(p -> LEFT_OUT.contains(p) || p.endsWith(".tests") || p.endsWith(".test"));
    }

    /** What the project's own files declare, and what is generated from its messages. */
    private static SortedSet<String> namespaces(Files files, String directory, List<String> sources) {
        SortedSet<String> own = new TreeSet<>();
        for (String path : sources) {
            for (String line : lines(files, path)) {
                if (line.startsWith("namespace ")) {
                    own.add(line.substring("namespace ".length()).split("[ ;{/]", 2)[0]);
                }
            }
        }
        for (String path : files.below(directory)) {
            if (path.endsWith(".proto")) {
                for (String line : lines(files, path)) {
                    if (line.startsWith("package ")) {
                        own.add(pascal(line.substring("package ".length()).replace(";", "")));
                    } else if (line.startsWith("option csharp_namespace")) {
                        int open = line.indexOf('"');
                        int close = line.lastIndexOf('"');
                        if (open >= 0 && close > open) {
                            own.add(line.substring(open + 1, close));
                        }
                    }
                }
            }
        }
        own.remove("");
        return own;
    }

    private static String pascal(String name) {
        StringBuilder text = new StringBuilder();
        boolean upper = true;
        for (int i = 0; i < name.strip().length(); i++) {
            char c = name.strip().charAt(i);
            if (c == '_') {
                upper = true;
            } else {
                text.append(upper ? Character.toUpperCase(c) : c);
                upper = c == '.';
            }
        }
        return text.toString();
    }

    private static List<Dependency> dependencies(Files files, String project) {
        List<Dependency> found = new ArrayList<>();
        int number = 0;
        for (String line : lines(files, project)) {
            number++;
            int start = line.indexOf("<PackageReference");
            if (start >= 0) {
                found.add(new Library(
                        "nuget",
                        attribute(line, "Include"),
                        attribute(line, "Version"),
                        new SourceLocation(project, number, 1)));
            }
        }
        return found;
    }

    private static String attribute(String element, String name) {
        int start = element.indexOf(name + "=\"");
        if (start < 0) {
            return "";
        }
        int from = start + name.length() + 2;
        int end = element.indexOf('"', from);
        return end < 0 ? "" : element.substring(from, end);
    }

    private static List<String> lines(Files files, String path) {
        return files.text(path).stream()
                .flatMap(t -> t.whole().lines())
                .map(String::strip)
                .toList();
    }
}
