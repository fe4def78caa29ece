package dev.kube2wasm.migrator.engine.link;

import dev.kube2wasm.migrator.api.model.Field;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The objects that a pod names. */
final class References {

    private static final List<Map.Entry<String, String>> PATHS = List.of(
            Map.entry("ConfigMap", "containers[*].env[*].valueFrom.configMapKeyRef.name"),
            Map.entry("ConfigMap", "containers[*].envFrom[*].configMapRef.name"),
            Map.entry("ConfigMap", "initContainers[*].env[*].valueFrom.configMapKeyRef.name"),
            Map.entry("ConfigMap", "initContainers[*].envFrom[*].configMapRef.name"),
            Map.entry("ConfigMap", "volumes[*].configMap.name"),
            Map.entry("ConfigMap", "volumes[*].projected.sources[*].configMap.name"),
            Map.entry("Secret", "containers[*].env[*].valueFrom.secretKeyRef.name"),
            Map.entry("Secret", "containers[*].envFrom[*].secretRef.name"),
            Map.entry("Secret", "initContainers[*].env[*].valueFrom.secretKeyRef.name"),
            Map.entry("Secret", "initContainers[*].envFrom[*].secretRef.name"),
            Map.entry("Secret", "volumes[*].secret.secretName"),
            Map.entry("Secret", "volumes[*].projected.sources[*].secret.name"),
            Map.entry("PersistentVolumeClaim", "volumes[*].persistentVolumeClaim.claimName"));

    private References() {}

    /** One object that the pod needs, in its own namespace. */
    record Reference(String kind, String name) {}

    static Stream<Reference> of(Field pod) {
        return PATHS.stream()
                .flatMap(path -> pod.select(path.getValue())
                        .flatMap(field -> field.text().stream())
                        .map(name -> new Reference(path.getKey(), name)));
    }
}
