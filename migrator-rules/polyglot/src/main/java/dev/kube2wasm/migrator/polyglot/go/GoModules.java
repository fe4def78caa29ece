package dev.kube2wasm.migrator.polyglot.go;

import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.polyglot.files.Files;
import dev.kube2wasm.migrator.polyglot.program.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The modules of an estate, by their {@code go.mod} files. */
final class GoModules {

    private static final String GO_MOD = "go.mod";
    private static final int HOST_OWNER_REPOSITORY = 3;

    private final Files files;
    private final SortedMap<String, String> directoryByModule = new TreeMap<>();

    GoModules(SourceTree tree, Files files) {
        this.files = files;
        for (String file : tree.files()) {
            if (Files.name(file).equals(GO_MOD)) {
                lines(file).stream()
                        .filter(l -> l.startsWith("module "))
                        .findFirst()
                        .ifPresent(l -> directoryByModule.putIfAbsent(
                                unquoted(l.substring("module ".length())), Files.parent(file)));
            }
        }
    }

    /**
     * The directory of a package of this estate.
     *
     * @param module the path under which it is imported
     * @param root the service's directory, for code from before there were modules
     */
    Optional<String> directory(String module, String root) {
        Optional<String> inModule = directoryByModule.entrySet().stream()
                .filter(m -> module.equals(m.getKey()) || module.startsWith(m.getKey() + "/"))
                .max((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()))
                .flatMap(m ->
                        Files.resolve(m.getValue(), module.substring(m.getKey().length())));
        return inModule.isPresent() ? inModule : withoutModules(module, root);
    }

    private Optional<String> withoutModules(String module, String root) {
        String[] parts = module.split("/", -1);
        if (parts.length < HOST_OWNER_REPOSITORY || moduleFile(root).isPresent()) {
            return Optional.empty();
        }
        String rest = String.join("/", List.of(parts).subList(HOST_OWNER_REPOSITORY, parts.length));
        return Files.resolve(root, rest)
                .filter(d -> rest.isEmpty()
                        ? files.in(d).stream().anyMatch(f -> isPackage(f, parts[parts.length - 1]))
                        : files.in(d).stream().anyMatch(f -> f.endsWith(".go")));
    }

    private boolean isPackage(String file, String name) {
        return file.endsWith(".go") && lines(file).contains("package " + name);
    }

    /** The {@code go.mod} that {@code directory} belongs to. */
    Optional<String> moduleFile(String directory) {
        return Files.upwards(directory).stream()
                .map(d -> d.equals(".") ? GO_MOD : d + "/" + GO_MOD)
                .filter(files::has)
                .findFirst();
    }

    /** The libraries that a {@code go.mod} names for the service's own code. */
    List<Dependency> dependencies(String goMod) {
        List<Dependency> found = new ArrayList<>();
        boolean block = false;
        int number = 0;
        for (String line : lines(goMod)) {
            number++;
            String text = line.startsWith("require ")
                    ? line.substring("require ".length()).strip()
                    : line;
            boolean single = line.startsWith("require ") && !text.equals("(");
            if (text.equals(")")) {
                block = false;
            } else if (line.startsWith("require") && text.endsWith("(")) {
                block = true;
            } else if ((block || single) && !text.endsWith("// indirect")) {
                String[] words = text.split(" ", 3);
                if (words.length > 1) {
                    found.add(new Library("go", words[0], words[1], new SourceLocation(goMod, number, 1)));
                }
            }
        }
        return found;
    }

    private List<String> lines(String file) {
        return files.text(file).stream()
                .flatMap(t -> t.whole().lines())
                .map(String::strip)
                .toList();
    }

    private static String unquoted(String text) {
        String word = text.strip().split(" ", 2)[0];
        return word.startsWith("\"") && word.length() > 1 ? word.substring(1, word.length() - 1) : word;
    }
}
