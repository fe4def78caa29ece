package dev.kube2wasm.migrator.cli;

import dev.kube2wasm.migrator.api.assess.Assessment;
import dev.kube2wasm.migrator.api.model.Inventory;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.api.target.Target;
import dev.kube2wasm.migrator.engine.Migrator;
import dev.kube2wasm.migrator.engine.tree.DirectoryTree;
import dev.kube2wasm.migrator.engine.tree.Opened;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Assesses what lies below a directory, or a single manifest. */
final class Estate {

    private Estate() {}

    /** An assessment, and the tree that it was made from. */
    record Assessed(SourceTree tree, Assessment assessment) {}

    /** @param path as the user gave it, relative to the shell's directory */
    static Assessment assess(
            Shell shell, Path path, ClusterOptions.Manifests manifests, SourceOption sources, List<Target> targets) {
        return read(shell, path, manifests, sources, targets).assessment();
    }

    /** @param path as the user gave it, relative to the shell's directory */
    static Assessed read(
            Shell shell, Path path, ClusterOptions.Manifests manifests, SourceOption sources, List<Target> targets) {
        Path root = shell.directory().resolve(path).normalize();
        Opened opened = open(shell, path, sources.built(root));
        Migrator migrator = new Migrator(manifests.toolkit());
        Inventory inventory = migrator.read(opened.tree(), sources.choices(root));
        sources.check(inventory);
        Assessment assessment = migrator.assess(inventory, targets);
        List<Problem> problems = Stream.of(opened.problems(), manifests.problems(), assessment.problems())
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
        return new Assessed(opened.tree(), new Assessment(assessment.targets(), assessment.workloads(), problems));
    }

    /** @param path as the user gave it, relative to the shell's directory */
    static Opened open(Shell shell, Path path) {
        return open(shell, path, List.of());
    }

    private static Opened open(Shell shell, Path path, List<String> built) {
        Path root = shell.directory().resolve(path).normalize();
        if (!Files.exists(root)) {
            throw Failure.inputOutput("'" + path + "' does not exist.");
        }
        if (!Files.isReadable(root) || (Files.isDirectory(root) && !Files.isExecutable(root))) {
            throw Failure.inputOutput("'" + path + "' cannot be read: permission denied.");
        }
        if (!Files.isDirectory(root) && !Files.isRegularFile(root)) {
            throw Failure.inputOutput("'" + path + "' is neither a directory nor a file.");
        }
        return DirectoryTree.open(root, built);
    }
}
