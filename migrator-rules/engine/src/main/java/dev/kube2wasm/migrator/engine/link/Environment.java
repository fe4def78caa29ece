package dev.kube2wasm.migrator.engine.link;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plain values that the containers of a workload get from manifests: written there, or in a ConfigMap; no Secret's. */
final class Environment {

    private final Map<String, String> values = new HashMap<>();

    Environment(Workload workload, List<Manifest> related) {
        Map<String, Field> configMaps = new HashMap<>();
        related.stream()
                .filter(m -> m.kind().equals("ConfigMap"))
                .forEach(m -> configMaps.putIfAbsent(m.name(), m.root().get("data")));
        workload.containers().forEach(container -> {
            container
                    .select("envFrom[*].configMapRef.name")
                    .flatMap(name ->
                            Optional.ofNullable(configMaps.get(name.text().orElse(""))).stream())
                    .flatMap(Field::entries)
                    .forEach(entry -> put(entry.key(), entry));
            container.get("env").items().forEach(variable -> {
                String name = variable.get("name").text().orElse("");
                put(name, variable.get("value"));
                Field reference = variable.get("valueFrom").get("configMapKeyRef");
                Optional.ofNullable(configMaps.get(reference.get("name").text().orElse("")))
                        .map(data -> data.get(reference.get("key").text().orElse("")))
                        .ifPresent(value -> put(name, value));
            });
        });
    }

    private void put(String name, Field value) {
        value.text().ifPresent(text -> values.put(name, text));
    }

    /** {@code text} with each <code>${NAME}</code> replaced by its value, where it has one. Values are not replaced again. */
    String resolve(String text) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", from)) {
            int end = text.indexOf('}', start);
            if (end < 0) {
                break;
            }
            String value = values.get(text.substring(start + 2, end));
            result.append(text, from, start).append(value == null ? text.substring(start, end + 1) : value);
            from = end + 1;
        }
        return result.append(text.substring(from)).toString();
    }
}
