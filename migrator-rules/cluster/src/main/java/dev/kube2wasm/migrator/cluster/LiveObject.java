package dev.kube2wasm.migrator.cluster;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** An object as the API gives it. */
final class LiveObject {

    /** What the cluster keeps in an object, and nobody writes there. */
    private static final List<String> KEPT_BY_THE_CLUSTER =
            List.of("creationTimestamp", "generation", "managedFields", "resourceVersion", "selfLink", "uid");

    /** A copy of the whole object, so of the values of a ConfigMap, too. */
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final ObjectNode object;

    private LiveObject(ObjectNode object) {
        this.object = object;
    }

    /** An item of a list, which leaves out what it is: the list says it. */
    static LiveObject of(JsonNode item, String apiVersion, String kind) {
        ObjectNode object = YAML.createObjectNode();
        object.put("apiVersion", apiVersion);
        object.put("kind", kind);
        item.properties().forEach(field -> {
            if (!field.getKey().equals("status")) {
                object.set(field.getKey(), field.getValue().deepCopy());
            }
        });
        if (object.get("metadata") instanceof ObjectNode metadata) {
            metadata.remove(KEPT_BY_THE_CLUSTER);
            if (metadata.get("annotations") instanceof ObjectNode annotations) {
                annotations.remove(LAST_APPLIED);
            }
        }
        if (kind.equals(Kind.CONFIG_MAP)) {
            List.of("data", "binaryData").forEach(part -> empty(object.get(part)));
        }
        return new LiveObject(object);
    }

    private static void empty(JsonNode values) {
        if (values instanceof ObjectNode map) {
            List.copyOf(map.propertyNames()).forEach(key -> map.put(key, ""));
        }
    }

    /** Whether another object that is read made this one, as a Deployment makes its ReplicaSets and their Pods. */
    boolean isMade() {
        return StreamSupport.stream(object.at("/metadata/ownerReferences").spliterator(), false)
                .anyMatch(owner -> owner.path("controller").asBoolean(false)
                        && Kind.isRead(owner.path("kind").asString("")));
    }

    /** A name for it among the files of an estate. */
    String file() {
        String namespace = object.at("/metadata/namespace").asString("");
        return "cluster/" + (namespace.isEmpty() ? "" : namespace + "/")
                + object.path("kind").asString("") + "/"
                + object.at("/metadata/name").asString("") + ".yaml";
    }

    String yaml() {
        return YAML.writeValueAsString(object);
    }
}
