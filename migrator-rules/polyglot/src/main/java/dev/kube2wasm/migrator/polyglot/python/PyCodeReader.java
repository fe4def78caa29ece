package dev.kube2wasm.migrator.polyglot.python;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.spi.CodeReader;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.polyglot.files.Containers;
import dev.kube2wasm.migrator.polyglot.files.Files;
import dev.kube2wasm.migrator.polyglot.program.Program;
import dev.kube2wasm.migrator.polyglot.program.SourceFile;
import dev.kube2wasm.migrator.polyglot.syntax.SourceText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads services written in Python: the module that they start with, and all that it imports. */
@AutoService(CodeReader.class)
public final class PyCodeReader implements CodeReader {

    private static final List<String> RUNTIMES =
            List.of("python", "gunicorn", "uvicorn", "uwsgi", "flask", "locust", "celery", "hypercorn");
    private static final List<String> BUILDS = List.of("requirements.txt", "pyproject.toml", "setup.py", "Pipfile");
    private static final List<String> USUAL = List.of(
            "app.py",
            "main.py",
            "server.py",
            "wsgi.py",
            "__main__.py",
            "app/main.py",
            "src/main.py",
            "src/app.py",
            "app/__init__.py");

    @Override
    public String language() {
        return PyFile.LANGUAGE;
    }

    @Override
    public SortedMap<String, Reading> read(SourceTree tree, SortedSet<String> directories) {
        Files files = new Files(tree);
        SortedMap<String, Reading> readings = new TreeMap<>();
        for (String directory : directories) {
            List<String> entries =
                    Containers.run(files, directory, RUNTIMES, BUILDS) ? entries(files, directory) : List.of();
            if (!entries.isEmpty()) {
                readings.put(
                        directory,
                        new Program(PyFile.LANGUAGE, loaded(entries, files, directory))
                                .reading(PyManifests.dependencies(files, directory), List.of()));
            }
        }
        return readings;
    }

    private static List<SourceFile> loaded(List<String> entries, Files files, String directory) {
        SortedMap<String, SourceFile> loaded = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(entries);
        PySource source = new PySource(files, directory);
        while (!open.isEmpty()) {
            String path = open.poll();
            Optional<SourceText> text = loaded.containsKey(path) ? Optional.empty() : files.text(path);
            text.ifPresent(t -> {
                SourceFile file = source.read(path, t);
                loaded.put(path, file);
                open.addAll(file.needs());
            });
        }
        return List.copyOf(loaded.values());
    }

    /** The modules that the service starts with; all in its directory where no command names one. */
    private static List<String> entries(Files files, String directory) {
        List<String> command = Containers.command(files, directory);
        Optional<String> named = Stream.concat(command.stream(), USUAL.stream())
                .flatMap(PyCodeReader::files)
                .flatMap(n -> Files.resolve(directory, n).stream())
                .filter(f -> files.has(f) && f.endsWith(".py"))
                .findFirst();
        return named.map(List::of)
                .orElseGet(() -> files.in(directory).stream()
                        .filter(f -> f.endsWith(".py")
                                && !Files.name(f).startsWith("test_")
                                && !Files.name(f).equals("setup.py"))
                        .toList());
    }

    /** The files that a word of a command may name, such as {@code app.py}, {@code app:app} or {@code package.app}. */
    private static Stream<String> files(String word) {
        String name = word.startsWith("/") ? word.substring(word.lastIndexOf('/') + 1) : word;
        int colon = name.indexOf(':');
        String module = (colon > 0 ? name.substring(0, colon) : name).replace('.', '/');
        return Stream.of(name, module + ".py", module + "/__main__.py", module + "/__init__.py");
    }
}
