package dev.kube2wasm.migrator.kubernetes.source;

import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import java.util.Optional;
import java.util.Set;

/** What the reader knows of kinds. */
final class Kinds {

    private static final Set<String> WORKLOADS = Set.of(
            "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job", "CronJob", "Pod");

    private static final Set<String> NAMED = Set.of(
            "Service",
            "ConfigMap",
            "Secret",
            "Ingress",
            "ServiceAccount",
            "PersistentVolumeClaim",
            "HorizontalPodAutoscaler",
            "Role",
            "ClusterRole",
            "RoleBinding",
            "ClusterRoleBinding");

    /** Groups of files that look like objects and are the input of a tool. */
    private static final Set<String> TOOL_GROUPS = Set.of(
            "skaffold",
            "backstage.io",
            "scaffolder.backstage.io",
            "kustomize.config.k8s.io",
            "kind.x-k8s.io",
            "k3d.io",
            "ctlptl.dev",
            "ct.helm.sh",
            "eksctl.io",
            "kubeadm.k8s.io",
            "kubelet.config.k8s.io",
            "apiserver.config.k8s.io",
            "audit.k8s.io",
            "client.authentication.k8s.io",
            "porter.sh",
            "devfile.io",
            "garden.io",
            "krew.googlecontainertools.github.com");

    private Kinds() {}

    static boolean isWorkload(YamlManifest object) {
        return switch (object.group()) {
            case "", "apps", "extensions", "batch" -> WORKLOADS.contains(object.kind());
            case "serving.knative.dev" -> object.kind().equals("Service");
            case "argoproj.io" -> object.kind().equals("Rollout");
            default -> false;
        };
    }

    /** Whether the API server refuses such an object without a name. */
    static boolean needsName(YamlManifest object) {
        return isWorkload(object) || NAMED.contains(object.kind());
    }

    static boolean isToolInput(String apiVersion, String kind) {
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash);
        boolean kubeconfig = apiVersion.equals("v1") && kind.equals("Config");
        return kubeconfig || TOOL_GROUPS.contains(group);
    }

    /** The pod's {@code spec} of a workload; empty for any other object. */
    static Optional<YamlField> podSpec(YamlManifest object) {
        if (!isWorkload(object)) {
            return Optional.empty();
        }
        YamlField spec = object.root().get("spec");
        return Optional.of(
                switch (object.kind()) {
                    case "Pod" -> spec;
                    case "CronJob" ->
                        spec.get("jobTemplate").get("spec").get("template").get("spec");
                    default -> spec.get("template").get("spec");
                });
    }
}
