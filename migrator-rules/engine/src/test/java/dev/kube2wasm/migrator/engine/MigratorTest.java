package dev.kube2wasm.migrator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.assess.Assessment;
import dev.kube2wasm.migrator.api.model.Inventory;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.BuildReader;
import dev.kube2wasm.migrator.api.spi.CodeReader;
import dev.kube2wasm.migrator.api.spi.ManifestSource;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.api.target.Target;
import dev.kube2wasm.migrator.engine.tree.MemoryTree;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class MigratorTest {

    private static Problem problem(String file) {
        return Problem.warning(SourceLocation.startOf(file), "odd");
    }

    private static final ManifestSource MANIFESTS =
            tree -> new ManifestSource.Reading(List.of(), List.of(problem("c")));
    private static final BuildReader BUILDS =
            tree -> new BuildReader.Reading(List.of(), List.of(problem("b"), problem("c")));

    private record NoCode() implements CodeReader {

        @Override
        public String language() {
            return "none";
        }

        @Override
        public SortedMap<String, Reading> read(SourceTree tree, SortedSet<String> directories) {
            assertThat(directories).isEmpty();
            return new TreeMap<>();
        }
    }

    private static final Migrator MIGRATOR = new Migrator(new Toolkit(
            List.of(), List.of(MANIFESTS), List.of(BUILDS), List.of(new NoCode()), List.of(), List.of(), List.of()));

    @Test
    void gathersTheProblemsOfAllReadersSortedAndOnce() {
        Inventory inventory = MIGRATOR.read(MemoryTree.of(Map.of()), Choices.none());
        assertThat(inventory.microservices()).isEmpty();
        assertThat(inventory.problems()).containsExactly(problem("b"), problem("c"));
    }

    @Test
    void targetsAreSortedAndProblemsCarriedOver() {
        Inventory inventory = MIGRATOR.read(MemoryTree.of(Map.of()), Choices.none());
        Assessment assessment =
                MIGRATOR.assess(inventory, List.of(new Target("y", "Y", Map.of()), new Target("x", "X", Map.of())));
        assertThat(assessment.targets()).extracting(Target::id).containsExactly("x", "y");
        assertThat(assessment.problems()).isEqualTo(inventory.problems());
    }
}
