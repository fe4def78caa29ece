package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Objects as plain values that can be compared: mappings sorted, numbers by their value, nulls left out. */
final class Plain {

    private Plain() {}

    static List<@Nullable Object> parse(String yaml) {
        List<@Nullable Object> objects = new ArrayList<>();
        YamlReader.read("expected.yaml", yaml)
                .forEach(document -> objects.add(of(document.root().orElseThrow())));
        return objects;
    }

    static @Nullable Object of(YamlField field) {
        return switch (field.type()) {
            case ABSENT -> null;
            case MAPPING -> {
                Map<String, @Nullable Object> map = new TreeMap<>();
                field.entryFields().forEach(entry -> map.put(entry.key(), of(entry)));
                yield secretWithoutValues(map);
            }
            case SEQUENCE -> {
                List<@Nullable Object> list = new ArrayList<>();
                field.itemFields().forEach(item -> list.add(of(item)));
                yield list;
            }
            case STRING -> field.textOrEmpty();
            case BOOLEAN -> field.isTrue();
            case INTEGER -> field.integer().orElseThrow();
            case FLOAT -> new BigDecimal(field.textOrEmpty()).stripTrailingZeros();
        };
    }

    /** What is generated loses the values of Secrets, so they are not compared. */
    private static Map<String, @Nullable Object> secretWithoutValues(Map<String, @Nullable Object> object) {
        if ("Secret".equals(object.get("kind")) && object.get("data") instanceof Map<?, ?> data) {
            Map<String, @Nullable Object> keys = new TreeMap<>();
            data.keySet().forEach(key -> keys.put(String.valueOf(key), ""));
            object.put("data", keys);
        }
        return object;
    }
}
