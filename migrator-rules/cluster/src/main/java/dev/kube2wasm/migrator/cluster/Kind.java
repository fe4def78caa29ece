package dev.kube2wasm.migrator.cluster;

import dev.kube2wasm.migrator.api.spi.ClusterReader.Resource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A kind of objects that is read of a cluster. Secrets are not among {@link #ALL}, and so are never asked for.
 *
 * @param kind as the objects have it
 * @param versions of the API that can be read, the best one first
 */
record Kind(String kind, Resource resource, List<String> versions) {

    static final String CONFIG_MAP = "ConfigMap";

    static final List<Kind> ALL = List.of(
            namespaced(CONFIG_MAP, "configmaps", "", "v1"),
            namespaced("PersistentVolumeClaim", "persistentvolumeclaims", "", "v1"),
            namespaced("Pod", "pods", "", "v1"),
            namespaced("ReplicationController", "replicationcontrollers", "", "v1"),
            namespaced("Service", "services", "", "v1"),
            namespaced("ServiceAccount", "serviceaccounts", "", "v1"),
            namespaced("DaemonSet", "daemonsets", "apps", "v1"),
            namespaced("Deployment", "deployments", "apps", "v1"),
            namespaced("ReplicaSet", "replicasets", "apps", "v1"),
            namespaced("StatefulSet", "statefulsets", "apps", "v1"),
            namespaced("CronJob", "cronjobs", "batch", "v1", "v1beta1"),
            namespaced("Job", "jobs", "batch", "v1"),
            namespaced("HorizontalPodAutoscaler", "horizontalpodautoscalers", "autoscaling", "v2", "v1"),
            namespaced("PodDisruptionBudget", "poddisruptionbudgets", "policy", "v1", "v1beta1"),
            namespaced("Ingress", "ingresses", "networking.k8s.io", "v1", "v1beta1"),
            ofTheCluster("IngressClass", "ingressclasses", "networking.k8s.io", "v1", "v1beta1"),
            namespaced("NetworkPolicy", "networkpolicies", "networking.k8s.io", "v1"),
            namespaced("Gateway", "gateways", "gateway.networking.k8s.io", "v1", "v1beta1"),
            namespaced("HTTPRoute", "httproutes", "gateway.networking.k8s.io", "v1", "v1beta1"),
            namespaced("ReferenceGrant", "referencegrants", "gateway.networking.k8s.io", "v1", "v1beta1"),
            namespaced("VirtualService", "virtualservices", "networking.istio.io", "v1", "v1beta1", "v1alpha3"),
            namespaced("Role", "roles", "rbac.authorization.k8s.io", "v1"),
            namespaced("RoleBinding", "rolebindings", "rbac.authorization.k8s.io", "v1"),
            ofTheCluster("ClusterRole", "clusterroles", "rbac.authorization.k8s.io", "v1"),
            ofTheCluster("ClusterRoleBinding", "clusterrolebindings", "rbac.authorization.k8s.io", "v1"));

    Kind {
        versions = List.copyOf(versions);
    }

    private static Kind namespaced(String kind, String plural, String group, String... versions) {
        return new Kind(kind, new Resource(group, plural, true), List.of(versions));
    }

    private static Kind ofTheCluster(String kind, String plural, String group, String... versions) {
        return new Kind(kind, new Resource(group, plural, false), List.of(versions));
    }

    /** As the objects' {@code apiVersion} has it. */
    String apiVersion(String version) {
        return resource.group().isEmpty() ? version : resource.group() + "/" + version;
    }

    /** Where the API lists the objects: of one namespace, or of all. */
    String path(String version, Optional<String> namespace) {
        return (resource.group().isEmpty() ? "/api/" : "/apis/") + apiVersion(version)
                + namespace
                        .filter(n -> resource.namespaced())
                        .map(n -> "/namespaces/" + n)
                        .orElse("")
                + "/" + resource.name();
    }

    /** Whether objects of this name are read by themselves, so that what they made need not be. */
    static boolean isRead(String kind) {
        return ALL.stream().anyMatch(k -> k.kind.equals(kind));
    }

    static SortedSet<Resource> resources() {
        SortedSet<Resource> all = new TreeSet<>();
        ALL.forEach(k -> all.add(k.resource));
        return Collections.unmodifiableSortedSet(all);
    }
}
