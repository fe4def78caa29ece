package dev.kube2wasm.migrator.engine.tree;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.Problem;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One walk over a directory. Deep trees need no deep stack; links never lead it out of the root or round in circles. */
final class Walk {

    private final Path root;
    private final Deque<Step> left = new ArrayDeque<>();
    private final List<String> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param throughLink a directory reached by a link: links in it are left alone, or a few could grow into millions */
    private record Step(Path directory, String path, boolean throughLink) {}

    Walk(Path root) {
        this.root = root;
    }

    List<String> files() {
        return List.copyOf(new TreeSet<>(files));
    }

    List<Problem> problems() {
        Collections.sort(problems);
        return List.copyOf(problems);
    }

    void run() {
        Path realRoot;
        try {
            realRoot = root.toRealPath();
        } catch (IOException e) {
            problem("", "there is no such directory, or it cannot be read");
            return;
        }
        left.push(new Step(root, "", false));
        drain(realRoot);
    }

    /** Lists a file or directory below the root that the walk left out. */
    void include(String path) {
        Path place = root.resolve(path);
        try {
            Path realRoot = root.toRealPath();
            if (!place.toRealPath().startsWith(realRoot)) {
                problem(path, "this leads out of the inspected directory by a symbolic link and was not read");
            } else if (Files.isDirectory(place)) {
                left.push(new Step(place, path, false));
                drain(realRoot);
            } else {
                files.add(path);
            }
        } catch (IOException e) {
            problem(path, "this cannot be looked at: check its permissions");
        }
    }

    private void drain(Path realRoot) {
        while (!left.isEmpty()) {
            list(left.pop(), realRoot);
        }
    }

    private void list(Step step, Path realRoot) {
        List<Path> children = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(step.directory())) {
            for (Path child : stream) {
                children.add(child);
                names.add(nameOf(child));
            }
        } catch (IOException | DirectoryIteratorException e) {
            problem(step.path(), "this directory cannot be read: check its permissions");
            return;
        }
        for (Path child : children) {
            String name = nameOf(child);
            String path = step.path().isEmpty() ? name : step.path() + "/" + name;
            try {
                BasicFileAttributes attributes =
                        Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isSymbolicLink()) {
                    follow(new Step(child, path, step.throughLink()), realRoot, names);
                } else {
                    take(child, path, attributes, names, step.throughLink());
                }
            } catch (IOException e) {
                problem(path, "this cannot be looked at: check its permissions");
            }
        }
    }

    private void follow(Step link, Path realRoot, Set<String> siblings) throws IOException {
        if (link.throughLink()) {
            return;
        }
        if (!Files.exists(link.directory())) {
            problems.add(Problem.note(
                    SourceLocation.startOf(link.path()), "this symbolic link leads nowhere and was not followed"));
            return;
        }
        Path target = link.directory().toRealPath();
        if (!target.startsWith(realRoot)) {
            problems.add(Problem.note(
                    SourceLocation.startOf(link.path()),
                    "this symbolic link leads out of the inspected directory and was not followed"));
            return;
        }
        Path here = realRoot.resolve(realRoot.getFileSystem().getPath(link.path()));
        if (!here.startsWith(target)) {
            take(
                    link.directory(),
                    link.path(),
                    Files.readAttributes(link.directory(), BasicFileAttributes.class),
                    siblings,
                    true);
        }
    }

    private void take(
            Path child, String path, BasicFileAttributes attributes, Set<String> siblings, boolean throughLink) {
        if (attributes.isRegularFile()) {
            files.add(path);
        } else if (attributes.isDirectory()
                && !Skipped.directory(nameOf(child), siblings, file -> Files.isRegularFile(child.resolve(file)))) {
            left.push(new Step(child, path, throughLink));
        }
    }

    private void problem(String path, String message) {
        problems.add(Problem.error(SourceLocation.startOf(path.isEmpty() ? "." : path), message));
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }
}
