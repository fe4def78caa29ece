package dev.kube2wasm.migrator.kubernetes.source;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.kubernetes.yaml.Words;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ReplicationController;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads objects into fabric8's model of the Kubernetes API, which knows the type of every field. Loading it costs more
 * than reading a small estate, so only objects that {@link Shape} cannot clear come here.
 */
final class TypedModel {

    private static final Map<String, Class<? extends HasMetadata>> TYPES = Map.of(
            "Deployment", Deployment.class,
            "StatefulSet", StatefulSet.class,
            "DaemonSet", DaemonSet.class,
            "ReplicaSet", ReplicaSet.class,
            "ReplicationController", ReplicationController.class,
            "Job", Job.class,
            "CronJob", CronJob.class,
            "Pod", Pod.class);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private TypedModel() {}

    /** The first field of the workload {@code object} whose type the API does not allow. */
    static Optional<Problem> wrongType(YamlManifest object) {
        Class<? extends HasMetadata> type = TYPES.get(object.kind());
        if (type == null) {
            return Optional.empty();
        }
        try {
            MAPPER.convertValue(plain(object.root()), type);
            return Optional.empty();
        } catch (JacksonException | IllegalArgumentException wrong) {
            YamlField at = wrong instanceof JacksonException jackson
                    ? locate(object.root(), jackson.getPath())
                    : object.root();
            String field = at.key().isEmpty() ? "this item" : Words.quoted(at.key());
            return Optional.of(Problem.error(
                    at.at(),
                    field + " of the " + object.kind() + " " + Words.quoted(object.name())
                            + " has a type that the Kubernetes API does not take; kubectl refuses the object"));
        }
    }

    private static YamlField locate(YamlField root, List<JacksonException.Reference> path) {
        YamlField field = root;
        for (JacksonException.Reference step : path) {
            String name = step.getPropertyName();
            YamlField next = name != null
                    ? field.get(name)
                    : field.itemFields()
                            .skip(Math.max(step.getIndex(), 0))
                            .findFirst()
                            .orElse(field);
            if (!next.exists()) {
                return field;
            }
            field = next;
        }
        return field;
    }

    private static @Nullable Object plain(YamlField field) {
        return switch (field.type()) {
            case ABSENT -> null;
            case MAPPING -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                field.entryFields().forEach(entry -> map.put(entry.key(), plain(entry)));
                yield map;
            }
            case SEQUENCE -> field.itemFields().map(TypedModel::plain).toList();
            case STRING -> field.textOrEmpty();
            case BOOLEAN -> ((Field) field).isTrue();
            case INTEGER -> field.integer().map(TypedModel::number).orElse(0);
            case FLOAT -> 0.5; // only its type matters here
        };
    }

    /** As small as it fits: fields that take a number or a string accept no other kind of number. */
    private static Number number(java.math.BigInteger value) {
        if (value.bitLength() < Integer.SIZE) {
            return value.intValue();
        }
        return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
    }
}
