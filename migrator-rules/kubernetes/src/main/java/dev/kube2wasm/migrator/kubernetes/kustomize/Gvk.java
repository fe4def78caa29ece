package dev.kube2wasm.migrator.kubernetes.kustomize;

import java.util.Set;

/** Group, version and kind of an object; empty parts of one that selects stand for any. */
record Gvk(String group, String version, String kind) {

    /**
     * Kinds without a namespace. An unknown kind counts as one with a namespace, as it does for kubectl. Read in
     * https://github.com/kubernetes-sigs/kustomize/blob/master/kyaml/openapi/openapi.go on 2026-11-24.
     */
    private static final Set<String> CLUSTER_SCOPED = Set.of(
            "admissionregistration.k8s.io/MutatingWebhookConfiguration",
            "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
            "apiextensions.k8s.io/CustomResourceDefinition",
            "apiregistration.k8s.io/APIService",
            "certificates.k8s.io/CertificateSigningRequest",
            "flowcontrol.apiserver.k8s.io/FlowSchema",
            "flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration",
            "networking.k8s.io/IngressClass",
            "node.k8s.io/RuntimeClass",
            "policy/PodSecurityPolicy",
            "rbac.authorization.k8s.io/ClusterRole",
            "rbac.authorization.k8s.io/ClusterRoleBinding",
            "scheduling.k8s.io/PriorityClass",
            "storage.k8s.io/CSIDriver",
            "storage.k8s.io/CSINode",
            "storage.k8s.io/StorageClass",
            "storage.k8s.io/VolumeAttachment",
            "/ComponentStatus",
            "/Namespace",
            "/Node",
            "/NodeProxyOptions",
            "/PersistentVolume");

    static final Gvk ANY = new Gvk("", "", "");

    static Gvk of(String apiVersion, String kind) {
        int slash = apiVersion.indexOf('/');
        return slash < 0
                ? new Gvk("", apiVersion, kind)
                : new Gvk(apiVersion.substring(0, slash), apiVersion.substring(slash + 1), kind);
    }

    static Gvk kind(String kind) {
        return new Gvk("", "", kind);
    }

    boolean isSelectedBy(Gvk selector) {
        return (selector.group.isEmpty() || selector.group.equals(group))
                && (selector.version.isEmpty() || selector.version.equals(version))
                && (selector.kind.isEmpty() || selector.kind.equals(kind));
    }

    boolean isClusterScoped() {
        return CLUSTER_SCOPED.contains(group + "/" + kind);
    }
}
