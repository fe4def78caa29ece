package dev.kube2wasm.migrator.kubernetes.kustomize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * By which fields the items of a list are told apart when a patch is merged into it. Lists that are not named here are
 * replaced as a whole. The fields are those that the Kubernetes API states as {@code x-kubernetes-patch-merge-key} and
 * {@code x-kubernetes-list-map-keys}, in the version that kubectl's kustomize holds (v1.21.2), read in
 * https://github.com/kubernetes-sigs/kustomize/tree/master/kyaml/openapi/kubernetesapi on 2026-11-24.
 */
final class MergeKeys {

    /** Stands for a list of plain values, of which each is its own key. */
    static final List<String> VALUES = List.of("");

    private static final Map<String, List<String>> OF_CONTAINER = Map.of(
            "env", List.of("name"),
            "ports", List.of("containerPort", "protocol"),
            "volumeDevices", List.of("devicePath"),
            "volumeMounts", List.of("mountPath"));

    private static final Map<String, List<String>> OF_POD = pod();

    private static final Map<String, List<String>> OF_METADATA =
            Map.of("finalizers", VALUES, "ownerReferences", List.of("uid"));

    private static final MergeKeys NONE = new MergeKeys(Map.of());

    /** The lists of a kind, by the keys that lead to them. */
    private static final Map<String, MergeKeys> OF_KIND = kinds();

    private final Map<String, List<String>> byPath;

    private MergeKeys(Map<String, List<String>> byPath) {
        this.byPath = byPath;
    }

    static MergeKeys of(Node root) {
        return OF_KIND.getOrDefault(root.textOf("apiVersion") + "/" + root.textOf("kind"), NONE);
    }

    /**
     * The keys of the list at {@code path}; empty where it is replaced.
     *
     * @param path the keys from the root, each behind a dot; lists on the way count for nothing
     */
    List<String> at(String path) {
        return byPath.getOrDefault(path, List.of());
    }

    private static Map<String, List<String>> pod() {
        Map<String, List<String>> keys = new HashMap<>();
        for (String containers : List.of("containers", "initContainers", "ephemeralContainers")) {
            keys.put(containers, List.of("name"));
            OF_CONTAINER.forEach((list, names) -> keys.put(containers + "." + list, names));
        }
        keys.remove("ephemeralContainers.ports");
        keys.put("hostAliases", List.of("ip"));
        keys.put("imagePullSecrets", List.of("name"));
        keys.put("topologySpreadConstraints", List.of("topologyKey", "whenUnsatisfiable"));
        keys.put("volumes", List.of("name"));
        return keys;
    }

    private static Map<String, MergeKeys> kinds() {
        Map<String, MergeKeys> kinds = new HashMap<>();
        kinds.put("v1/Pod", withPod(""));
        kinds.put("v1/PodTemplate", withPod(".template"));
        kinds.put("v1/ReplicationController", withPod(".spec.template"));
        for (String kind : List.of("Deployment", "ReplicaSet", "DaemonSet", "StatefulSet")) {
            kinds.put("apps/v1/" + kind, withPod(".spec.template"));
        }
        kinds.put("batch/v1/Job", withPod(".spec.template"));
        kinds.put("batch/v1/CronJob", withPod(".spec.jobTemplate.spec.template"));
        kinds.put("batch/v1beta1/CronJob", withPod(".spec.jobTemplate.spec.template"));
        kinds.put("v1/Service", with(".spec.ports", List.of("port", "protocol")));
        kinds.put("v1/ServiceAccount", with(".secrets", List.of("name")));
        for (String version : List.of("v1", "v1beta1")) {
            for (String kind : List.of("MutatingWebhookConfiguration", "ValidatingWebhookConfiguration")) {
                kinds.put("admissionregistration.k8s.io/" + version + "/" + kind, with(".webhooks", List.of("name")));
            }
        }
        return kinds;
    }

    private static MergeKeys with(String path, List<String> keys) {
        Map<String, List<String>> all = new HashMap<>();
        all.put(path, keys);
        OF_METADATA.forEach((list, names) -> all.put(".metadata." + list, names));
        return new MergeKeys(all);
    }

    private static MergeKeys withPod(String template) {
        Map<String, List<String>> all = new HashMap<>();
        OF_METADATA.forEach((list, names) -> all.put(".metadata." + list, names));
        OF_METADATA.forEach((list, names) -> all.put(template + ".metadata." + list, names));
        OF_POD.forEach((list, names) -> all.put(template + ".spec." + list, names));
        return new MergeKeys(all);
    }
}
