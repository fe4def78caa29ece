package dev.kube2wasm.migrator.engine.tree;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The files below a directory on disk, listed once; a file's content is read only when a reader asks for it. */
public final class DirectoryTree implements SourceTree {

    /** Larger files are not read: nothing that people write by hand is, and a parser could choke on them. */
    static final long LARGEST = 20L * 1024 * 1024;

    /** Services are packed together with their libraries. */
    static final long LARGEST_ARCHIVE = 256L * 1024 * 1024;

    private final Path root;
    private final List<String> files;

    private DirectoryTree(Path root, List<String> files) {
        this.root = root;
        this.files = files;
    }

    /**
     * Lists what is below {@code root}, which may also be a single file. What cannot be listed is among the problems of
     * the result; nothing is thrown.
     */
    public static Opened open(Path root) {
        return open(root, List.of());
    }

    /**
     * The same, with build output that is otherwise left out.
     *
     * @param built files and directories relative to {@code root}, with {@code /}
     */
    public static Opened open(Path root, Collection<String> built) {
        if (Files.isRegularFile(root)) {
            Path parent = root.toAbsolutePath().getParent();
            Path name = root.getFileName();
            if (parent != null && name != null) {
                return new Opened(new DirectoryTree(parent, List.of(name.toString())), List.of());
            }
        }
        Walk walk = new Walk(root);
        walk.run();
        built.forEach(walk::include);
        return new Opened(new DirectoryTree(root, walk.files()), walk.problems());
    }

    @Override
    public List<String> files() {
        return files;
    }

    @Override
    public Content read(String file) {
        if (Collections.binarySearch(files, file) < 0) {
            return unreadable(file, "there is no such file");
        }
        Path path = root.resolve(file);
        try {
            long largest = file.endsWith(".jar") || file.endsWith(".war") ? LARGEST_ARCHIVE : LARGEST;
            if (Files.size(path) > largest) {
                return unreadable(
                        file,
                        "this file is larger than " + largest / (1024 * 1024)
                                + " MiB and was not read; split it, or leave it out of the inspected directory");
            }
            return new Content.Bytes(Files.readAllBytes(path));
        } catch (IOException e) {
            return unreadable(file, "this file cannot be read: check that it is there and its permissions");
        }
    }

    private static Content unreadable(String file, String message) {
        return new Content.Unreadable(Problem.error(SourceLocation.startOf(file), message));
    }
}
