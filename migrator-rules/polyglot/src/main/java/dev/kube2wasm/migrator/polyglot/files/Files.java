package dev.kube2wasm.migrator.polyglot.files;

import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.polyglot.syntax.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The files of an estate by directory. Paths are relative to the root; the root itself is {@code .}. */
public final class Files {

    private static final String ROOT = ".";

    private final SourceTree tree;
    private final SortedSet<String> files;

    public Files(SourceTree tree) {
        this.tree = tree;
        this.files = new TreeSet<>(tree.files());
    }

    public boolean has(String path) {
        return files.contains(path);
    }

    /** The files in {@code directory} and below it, sorted. */
    public List<String> below(String directory) {
        if (directory.equals(ROOT)) {
            return List.copyOf(files);
        }
        return List.copyOf(files.subSet(directory + "/", directory + "0"));
    }

    /** The files in {@code directory} itself, sorted. */
    public List<String> in(String directory) {
        return below(directory).stream()
                .filter(f -> parent(f).equals(directory))
                .toList();
    }

    /** The text of a file; empty where it cannot be read. */
    public Optional<SourceText> text(String path) {
        return has(path) && tree.read(path) instanceof SourceTree.Content.Bytes b
                ? Optional.of(SourceText.of(path, b.bytes()))
                : Optional.empty();
    }

    /** The Dockerfiles in {@code directory}. */
    public List<String> dockerfiles(String directory) {
        return in(directory).stream()
                .filter(f -> name(f).startsWith("Dockerfile") || name(f).endsWith("Dockerfile"))
                .toList();
    }

    /** The directory and those above it, up to the root. */
    public static List<String> upwards(String directory) {
        List<String> all = new ArrayList<>();
        String each = directory;
        while (!each.equals(ROOT)) {
            all.add(each);
            each = parent(each);
        }
        all.add(ROOT);
        return all;
    }

    public static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? ROOT : path.substring(0, slash);
    }

    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** {@code path} seen from {@code directory}, without {@code .} and {@code ..}; empty where it leads out of the root. */
    public static Optional<String> resolve(String directory, String path) {
        List<String> parts = new ArrayList<>();
        if (!directory.equals(ROOT)) {
            parts.addAll(List.of(directory.split("/", -1)));
        }
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(ROOT)) {
                parts.add(part);
            }
        }
        return Optional.of(parts.isEmpty() ? ROOT : String.join("/", parts));
    }
}
