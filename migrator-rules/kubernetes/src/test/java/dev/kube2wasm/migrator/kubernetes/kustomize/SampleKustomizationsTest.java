package dev.kube2wasm.migrator.kubernetes.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.engine.tree.DirectoryTree;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample kustomizations come out as kubectl printed them; {@code ./dev prove-kustomize} asks it again. */
class SampleKustomizationsTest {

    private static final Path SAMPLES = Path.of("..", "..", "test-fixtures", "kustomize");

    static List<String> samples() {
        return Arrays.stream(Objects.requireNonNull(SAMPLES.toFile().list()))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void comesOutAsKubectlPrintsIt(String sample) throws IOException {
        SourceTree tree = DirectoryTree.open(SAMPLES.resolve(sample)).tree();
        Kustomizations.Reading reading = Built.kustomizations(tree).build(".").orElseThrow();
        List<@Nullable Object> expected =
                Plain.parse(Files.readString(SAMPLES.resolve(sample).resolve("expected.yaml")));
        assertThat(reading.objects().stream().<@Nullable Object>map(Plain::of).toList())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyValuePointsToALineOfAFile(String sample) throws IOException {
        SourceTree tree = DirectoryTree.open(SAMPLES.resolve(sample)).tree();
        Kustomizations.Reading reading = Built.kustomizations(tree).build(".").orElseThrow();
        assertThat(reading.objects()).isNotEmpty().allSatisfy(object -> pointsToLines(object, sample));
    }

    private static void pointsToLines(YamlField field, String sample) {
        Path file = SAMPLES.resolve(sample).resolve(field.at().file());
        assertThat(file).isRegularFile();
        assertThat(field.at().line()).isLessThanOrEqualTo(lines(file));
        Stream.concat(field.entryFields(), field.itemFields()).forEach(child -> pointsToLines(child, sample));
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
