package dev.kube2wasm.migrator.engine.tree;

import dev.kube2wasm.migrator.engine.generate.FilePaths;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Files that are written together: all of them, or none. */
public final class FileSet {

    private FileSet() {}

    /** What has happened. */
    public sealed interface Outcome {

        /** Every file is there. */
        record Written() implements Outcome {}

        /**
         * Nothing was written.
         *
         * @param files the paths that are there already, with other content, sorted
         */
        record InTheWay(List<String> files) implements Outcome {}
    }

    /** Something that was moved, and can be moved back. */
    private record Move(Path to, @Nullable Path kept) {}

    /**
     * Writes {@code files} below {@code directory}, which is made where it is missing. What is there already and not among
     * them is left alone.
     *
     * @param files UTF-8 text by path, relative to {@code directory}, with {@code /}
     * @param force whether a file that is there already may be overwritten
     * @throws IOException when something could not be written: what was there before is there again
     * @throws IllegalArgumentException when a path would leave {@code directory}
     */
    public static Outcome write(Path directory, SortedMap<String, String> files, boolean force) throws IOException {
        List<String> inTheWay = new ArrayList<>();
        for (var file : files.entrySet()) {
            if (!FilePaths.isSafe(file.getKey())) {
                throw new IllegalArgumentException("a path that is refused: " + file.getKey());
            }
            refuseLinks(directory, file.getKey());
            Path path = directory.resolve(file.getKey());
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !holds(path, file.getValue())) {
                inTheWay.add(file.getKey());
            }
        }
        if (!force && !inTheWay.isEmpty()) {
            return new Outcome.InTheWay(List.copyOf(inTheWay));
        }
        Files.createDirectories(directory);
        Path draft = Files.createTempDirectory(directory, ".migrator-");
        try {
            for (var file : files.entrySet()) {
                Path path = draft.resolve("new").resolve(file.getKey());
                Files.createDirectories(parent(path));
                Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
            }
            publish(directory, draft, files);
        } finally {
            delete(draft);
        }
        return new Outcome.Written();
    }

    private static void publish(Path directory, Path draft, SortedMap<String, String> files) throws IOException {
        Deque<Move> done = new ArrayDeque<>();
        try {
            for (String file : files.keySet()) {
                Path to = directory.resolve(file);
                Files.createDirectories(parent(to));
                Path kept = null;
                if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
                    if (Files.isDirectory(to, LinkOption.NOFOLLOW_LINKS)) {
                        throw new FileSystemException(file, null, "is a directory");
                    }
                    kept = draft.resolve("old").resolve(file);
                    Files.createDirectories(parent(kept));
                    Files.move(to, kept);
                }
                done.push(new Move(to, kept));
                Files.move(draft.resolve("new").resolve(file), to, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            for (Move move : done) {
                Files.deleteIfExists(move.to());
                if (move.kept() != null) {
                    Files.move(move.kept(), move.to());
                }
            }
            throw e;
        }
    }

    // A link in the middle of a path would lead out of the directory.
    private static void refuseLinks(Path directory, String file) throws IOException {
        Path path = directory;
        for (String part : Arrays.asList(file.split("/", -1))) {
            path = path.resolve(part);
            if (Files.isSymbolicLink(path)) {
                throw new FileSystemException(file, null, "leads through a symbolic link");
            }
        }
    }

    private static boolean holds(Path path, String text) throws IOException {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                && Arrays.equals(Files.readAllBytes(path), text.getBytes(StandardCharsets.UTF_8));
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    private static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
