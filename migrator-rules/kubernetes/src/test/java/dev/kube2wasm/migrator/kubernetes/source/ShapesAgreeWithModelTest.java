package dev.kube2wasm.migrator.kubernetes.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlReader;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlType;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writes an object with every field of the table, and lets fabric8's model judge the types. */
class ShapesAgreeWithModelTest {

    @ParameterizedTest
    @CsvSource({
        "apps/v1, Deployment",
        "apps/v1, StatefulSet",
        "apps/v1, DaemonSet",
        "apps/v1, ReplicaSet",
        "v1, ReplicationController",
        "v1, Pod",
        "batch/v1, Job",
        "batch/v1, CronJob"
    })
    void everyFieldOfTheTableHasATypeThatTheModelTakes(String apiVersion, String kind) {
        YamlManifest empty = object(apiVersion, kind, "{}");
        Shape shape = ObjectShapes.of(empty).orElseThrow();
        YamlManifest full = object(apiVersion, kind, write(shape));
        assertThat(shape.compare(full.root(), (field, expected) -> {
                    throw new AssertionError(field + " must be " + expected.words());
                }))
                .isTrue();
        assertThat(TypedModel.wrongType(full)).isEmpty();
    }

    private static YamlManifest object(String apiVersion, String kind, String text) {
        YamlField root = YamlReader.first("a.yaml", text);
        return new YamlManifest(apiVersion, kind, "a", "default", root, root.at());
    }

    private static String write(Shape shape) {
        if (shape.types().contains(YamlType.SEQUENCE)) {
            return "[" + write(shape.below().orElseThrow()) + "]";
        }
        if (shape.types().contains(YamlType.MAPPING)) {
            return shape.below()
                    .map(value -> "{k: " + write(value) + "}")
                    .orElseGet(() -> shape.fields().entrySet().stream()
                            .map(e -> e.getKey() + ": " + write(e.getValue()))
                            .collect(Collectors.joining(", ", "{", "}")));
        }
        if (shape.types().contains(YamlType.INTEGER)) {
            return "1";
        }
        return shape.types().contains(YamlType.BOOLEAN) ? "true" : "\"a\"";
    }
}
