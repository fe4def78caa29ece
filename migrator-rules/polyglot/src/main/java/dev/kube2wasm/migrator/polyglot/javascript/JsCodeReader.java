package dev.kube2wasm.migrator.polyglot.javascript;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.spi.CodeReader;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.polyglot.files.Containers;
import dev.kube2wasm.migrator.polyglot.files.Files;
import dev.kube2wasm.migrator.polyglot.program.Program;
import dev.kube2wasm.migrator.polyglot.program.SourceFile;
import dev.kube2wasm.migrator.polyglot.syntax.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads services written in JavaScript or TypeScript: the file that they start with, and all that it imports. */
@AutoService(CodeReader.class)
public final class JsCodeReader implements CodeReader {

    private static final List<String> RUNTIMES = List.of("node", "npm", "yarn", "pnpm", "bun", "deno");
    private static final List<String> USUAL = List.of(
            "server.js",
            "app.js",
            "index.js",
            "main.js",
            "server.mjs",
            "index.mjs",
            "src/index.ts",
            "src/main.ts",
            "src/server.ts",
            "src/app.ts",
            "src/index.js",
            "src/server.js",
            "src/app.js",
            "src/main.js",
            "index.ts",
            "server.ts",
            "app.ts",
            "main.ts");
    private static final List<String> BUILT = List.of("dist/", "build/", "lib/", "out/");

    @Override
    public String language() {
        return JsFile.LANGUAGE;
    }

    @Override
    public SortedMap<String, Reading> read(SourceTree tree, SortedSet<String> directories) {
        Files files = new Files(tree);
        SortedMap<String, SourceFile> parsed = new TreeMap<>();
        SortedMap<String, Reading> readings = new TreeMap<>();
        for (String directory : directories) {
            if (Containers.run(files, directory, RUNTIMES, List.of("package.json"))) {
                Optional<PackageJson> manifest =
                        files.text(Containers.path(directory, "package.json")).map(PackageJson::of);
                List<Dependency> dependencies =
                        manifest.map(PackageJson::dependencies).orElse(List.of());
                entry(files, directory, manifest)
                        .map(e ->
                                new Program(JsFile.LANGUAGE, loaded(e, files, parsed)).reading(dependencies, List.of()))
                        .ifPresent(r -> readings.put(directory, r));
            }
        }
        return readings;
    }

    private static List<SourceFile> loaded(String entry, Files files, SortedMap<String, SourceFile> parsed) {
        SortedMap<String, SourceFile> loaded = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(entry));
        JsSource source = new JsSource(files);
        while (!open.isEmpty()) {
            String path = open.poll();
            Optional<SourceText> text = loaded.containsKey(path) ? Optional.empty() : files.text(path);
            text.ifPresent(t -> {
                SourceFile file = parsed.computeIfAbsent(path, p -> source.read(p, t));
                loaded.put(path, file);
                open.addAll(file.needs());
            });
        }
        return List.copyOf(loaded.values());
    }

    /** The file that the service starts with. */
    private static Optional<String> entry(Files files, String directory, Optional<PackageJson> manifest) {
        List<String> words = new ArrayList<>(Containers.command(files, directory));
        boolean scripted = words.isEmpty()
                || words.stream().anyMatch(w -> w.equals("npm") || w.equals("yarn") || w.equals("pnpm"));
        Stream<String> scripts = Stream.of("start:prod", "start", "serve")
                .flatMap(s -> manifest.flatMap(m -> m.script(s)).stream())
                .flatMap(s -> Containers.words(s).stream());
        Stream<String> named = scripted ? Stream.concat(words.stream(), scripts) : words.stream();
        return Stream.of(named, manifest.flatMap(PackageJson::main).stream(), USUAL.stream())
                .flatMap(s -> s)
                .flatMap(w -> candidates(directory, w))
                .filter(f -> files.has(f) && JsSource.isCode(f))
                .findFirst();
    }

    /** The files that a word of a command may name; what is built from a source names its source. */
    private static Stream<String> candidates(String directory, String word) {
        String name = word.startsWith("/") ? Files.name(word) : word;
        Stream<String> names = Stream.of(name, name + ".js", name + ".ts");
        Stream<String> sources = BUILT.stream()
                .filter(name::startsWith)
                .map(b -> "src/" + name.substring(b.length()))
                .flatMap(n -> Stream.of(n, n.endsWith(".js") ? n.substring(0, n.length() - 2) + "ts" : n + ".ts"));
        return Stream.concat(sources, names).flatMap(n -> Files.resolve(directory, n).stream());
    }
}
