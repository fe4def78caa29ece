package dev.kube2wasm.migrator.kubernetes.kustomize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which fields of which kinds hold names of other objects. They are those that kustomize has built in, read in
 * https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/konfig/builtinpluginconsts/namereference.go on
 * 2026-11-24.
 */
final class ReferenceFields {

    /** A field, and what kind of object the name in it is of. */
    record Reference(Gvk target, FieldSpec field) {

        boolean isRole() {
            return field.path().equals(List.of("roleRef", "name"));
        }
    }

    private static final List<String> TEMPLATED =
            List.of("Deployment", "ReplicaSet", "DaemonSet", "StatefulSet", "Job", "CronJob", "Pod", "PodTemplate");
    private static final List<String> SCHEDULED =
            List.of("Pod", "StatefulSet", "Deployment", "ReplicationController", "CronJob", "Job", "DaemonSet");

    private static final Map<String, List<Reference>> BY_KIND = new Table().rows;

    private ReferenceFields() {}

    /** The fields of objects of the kind {@code kind}. */
    static List<Reference> of(String kind) {
        return BY_KIND.getOrDefault(kind, List.of());
    }

    private static final class Table {

        private final Map<String, List<Reference>> rows = new HashMap<>();

        Table() {
            for (String kind : List.of("Deployment", "ReplicationController", "ReplicaSet", "StatefulSet")) {
                add(Gvk.kind(kind), Gvk.kind("HorizontalPodAutoscaler"), "spec/scaleTargetRef/name");
            }
            configMaps();
            secrets();
            services();
            accessControl();
            rest();
        }

        private void add(Gvk target, Gvk referrer, String path) {
            rows.computeIfAbsent(referrer.kind(), kind -> new ArrayList<>())
                    .add(new Reference(target, FieldSpec.of(referrer, path, false)));
        }

        private void addToPods(Gvk target, List<String> kinds, String path) {
            for (String kind : kinds) {
                String pod = switch (kind) {
                    case "Pod" -> "spec/";
                    case "PodTemplate" -> "template/spec/";
                    case "CronJob" -> "spec/jobTemplate/spec/template/spec/";
                    default -> "spec/template/spec/";
                };
                add(target, Gvk.kind(kind), pod + path);
            }
        }

        private void configMaps() {
            Gvk configMap = new Gvk("", "v1", "ConfigMap");
            for (String containers : List.of("containers", "initContainers")) {
                addToPods(configMap, TEMPLATED, containers + "/env/valueFrom/configMapKeyRef/name");
                addToPods(configMap, TEMPLATED, containers + "/envFrom/configMapRef/name");
            }
            addToPods(configMap, TEMPLATED, "volumes/configMap/name");
            addToPods(configMap, TEMPLATED, "volumes/projected/sources/configMap/name");
            add(configMap, Gvk.kind("Node"), "spec/configSource/configMap");
            add(configMap, Gvk.kind("Role"), "rules/resourceNames");
            add(configMap, Gvk.kind("ClusterRole"), "rules/resourceNames");
            add(
                    configMap,
                    Gvk.kind("Ingress"),
                    "metadata/annotations/nginx.ingress.kubernetes.io\\/fastcgi-params-configmap");
        }

        private void secrets() {
            Gvk secret = new Gvk("", "v1", "Secret");
            for (String containers : List.of("containers", "initContainers")) {
                addToPods(secret, TEMPLATED, containers + "/env/valueFrom/secretKeyRef/name");
                addToPods(secret, TEMPLATED, containers + "/envFrom/secretRef/name");
            }
            addToPods(secret, TEMPLATED, "volumes/secret/secretName");
            addToPods(secret, TEMPLATED, "volumes/projected/sources/secret/name");
            addToPods(secret, TEMPLATED, "imagePullSecrets/name");
            Gvk ingress = Gvk.kind("Ingress");
            add(secret, ingress, "spec/tls/secretName");
            add(secret, ingress, "metadata/annotations/ingress.kubernetes.io\\/auth-secret");
            add(secret, ingress, "metadata/annotations/nginx.ingress.kubernetes.io\\/auth-secret");
            add(secret, ingress, "metadata/annotations/nginx.ingress.kubernetes.io\\/auth-tls-secret");
            add(secret, Gvk.kind("ServiceAccount"), "imagePullSecrets/name");
            for (String parameter : List.of("secretName", "adminSecretName", "userSecretName", "secretRef")) {
                add(secret, Gvk.kind("StorageClass"), "parameters/" + parameter);
            }
            add(secret, Gvk.kind("Role"), "rules/resourceNames");
            add(secret, Gvk.kind("ClusterRole"), "rules/resourceNames");
            add(
                    secret,
                    new Gvk("serving.knative.dev", "v1", "Service"),
                    "spec/template/spec/containers/env/valueFrom/secretKeyRef/name");
            add(secret, Gvk.kind("PersistentVolume"), "spec/azureFile/secretName");
        }

        private void services() {
            Gvk service = new Gvk("", "v1", "Service");
            add(service, new Gvk("apps", "", "StatefulSet"), "spec/serviceName");
            Gvk ingress = Gvk.kind("Ingress");
            add(service, ingress, "spec/rules/http/paths/backend/serviceName");
            add(service, ingress, "spec/backend/serviceName");
            add(service, ingress, "spec/rules/http/paths/backend/service/name");
            add(service, ingress, "spec/defaultBackend/service/name");
            add(service, new Gvk("apiregistration.k8s.io", "", "APIService"), "spec/service/name");
            for (String kind : List.of("ValidatingWebhookConfiguration", "MutatingWebhookConfiguration")) {
                add(service, new Gvk("admissionregistration.k8s.io", "", kind), "webhooks/clientConfig/service");
            }
        }

        private void accessControl() {
            String group = "rbac.authorization.k8s.io";
            Gvk account = new Gvk("", "v1", "ServiceAccount");
            for (String kind : List.of("RoleBinding", "ClusterRoleBinding")) {
                add(new Gvk(group, "", "ClusterRole"), new Gvk(group, "", kind), "roleRef/name");
                add(account, new Gvk(group, "", kind), "subjects");
            }
            add(new Gvk(group, "", "Role"), new Gvk(group, "", "RoleBinding"), "roleRef/name");
            addToPods(account, SCHEDULED, "serviceAccountName");
        }

        private void rest() {
            Gvk claim = new Gvk("", "v1", "PersistentVolumeClaim");
            addToPods(claim, SCHEDULED, "volumes/persistentVolumeClaim/claimName");
            Gvk volume = new Gvk("", "v1", "PersistentVolume");
            add(volume, Gvk.kind("PersistentVolumeClaim"), "spec/volumeName");
            add(volume, Gvk.kind("ClusterRole"), "rules/resourceNames");
            Gvk storage = new Gvk("storage.k8s.io", "v1", "StorageClass");
            add(storage, Gvk.kind("PersistentVolume"), "spec/storageClassName");
            add(storage, Gvk.kind("PersistentVolumeClaim"), "spec/storageClassName");
            add(storage, Gvk.kind("StatefulSet"), "spec/volumeClaimTemplates/spec/storageClassName");
            addToPods(new Gvk("scheduling.k8s.io", "v1", "PriorityClass"), SCHEDULED, "priorityClassName");
            Gvk policy = new Gvk("admissionregistration.k8s.io", "", "ValidatingAdmissionPolicy");
            Gvk binding = new Gvk("admissionregistration.k8s.io", "", "ValidatingAdmissionPolicyBinding");
            add(policy, binding, "spec/policyName");
        }
    }
}
