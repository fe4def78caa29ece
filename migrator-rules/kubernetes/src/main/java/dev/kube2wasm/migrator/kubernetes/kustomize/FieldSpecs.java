package dev.kube2wasm.migrator.kubernetes.kustomize;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The fields that labels, annotations and namespaces go to. They are those that kustomize has built in, read in
 * https://github.com/kubernetes-sigs/kustomize/tree/master/api/internal/konfig/builtinpluginconsts on 2026-11-24.
 */
final class FieldSpecs {

    static final FieldSpec METADATA_LABELS = FieldSpec.of(Gvk.ANY, "metadata/labels", true);

    private static final String TEMPLATE = "spec/template/metadata/";
    private static final String JOB = "spec/jobTemplate/metadata/";
    private static final String JOB_TEMPLATE = "spec/jobTemplate/spec/template/metadata/";
    private static final String MATCH = "spec/selector/matchLabels";

    static final List<FieldSpec> ANNOTATIONS = metadata("annotations", Gvk.kind("StatefulSet"));

    static final List<FieldSpec> CLAIM_LABELS = List.of(
            FieldSpec.of(new Gvk("apps", "", "StatefulSet"), "spec/volumeClaimTemplates[]/metadata/labels", true));

    static final List<FieldSpec> TEMPLATE_LABELS = Stream.concat(
                    metadata("labels", new Gvk("apps", "", "StatefulSet")).stream(), CLAIM_LABELS.stream())
            .toList();

    static final List<FieldSpec> COMMON_LABELS =
            Stream.concat(selectors().stream(), TEMPLATE_LABELS.stream()).toList();

    static final List<FieldSpec> NAMESPACE = List.of(
            FieldSpec.of(new Gvk("apiregistration.k8s.io", "", "APIService"), "spec/service/namespace", true),
            FieldSpec.of(
                    new Gvk("apiextensions.k8s.io", "", "CustomResourceDefinition"),
                    "spec/conversion/webhook/clientConfig/service/namespace",
                    false));

    private FieldSpecs() {}

    private static List<FieldSpec> metadata(String field, Gvk statefulSet) {
        return List.of(
                FieldSpec.of(Gvk.ANY, "metadata/" + field, true),
                FieldSpec.of(new Gvk("", "v1", "ReplicationController"), TEMPLATE + field, true),
                FieldSpec.of(Gvk.kind("Deployment"), TEMPLATE + field, true),
                FieldSpec.of(Gvk.kind("ReplicaSet"), TEMPLATE + field, true),
                FieldSpec.of(Gvk.kind("DaemonSet"), TEMPLATE + field, true),
                FieldSpec.of(statefulSet, TEMPLATE + field, true),
                FieldSpec.of(new Gvk("batch", "", "Job"), TEMPLATE + field, true),
                FieldSpec.of(new Gvk("batch", "", "CronJob"), JOB + field, true),
                FieldSpec.of(new Gvk("batch", "", "CronJob"), JOB_TEMPLATE + field, true));
    }

    private static List<FieldSpec> selectors() {
        List<FieldSpec> all = new ArrayList<>();
        all.add(FieldSpec.of(new Gvk("", "v1", "Service"), "spec/selector", true));
        all.add(FieldSpec.of(new Gvk("", "v1", "ReplicationController"), "spec/selector", true));
        all.add(FieldSpec.of(Gvk.kind("Deployment"), MATCH, true));
        all.add(FieldSpec.of(Gvk.kind("ReplicaSet"), MATCH, true));
        all.add(FieldSpec.of(Gvk.kind("DaemonSet"), MATCH, true));
        all.add(FieldSpec.of(new Gvk("apps", "", "StatefulSet"), MATCH, true));
        for (String kind : List.of("Deployment", "StatefulSet")) {
            Gvk gvk = new Gvk("apps", "", kind);
            for (String affinity : List.of("podAffinity", "podAntiAffinity")) {
                String path = "spec/template/spec/affinity/" + affinity + "/";
                all.add(FieldSpec.of(
                        gvk,
                        path
                                + "preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm/labelSelector/matchLabels",
                        false));
                all.add(FieldSpec.of(
                        gvk, path + "requiredDuringSchedulingIgnoredDuringExecution/labelSelector/matchLabels", false));
            }
            all.add(FieldSpec.of(gvk, "spec/template/spec/topologySpreadConstraints/labelSelector/matchLabels", false));
        }
        all.add(FieldSpec.of(new Gvk("batch", "", "Job"), MATCH, false));
        all.add(FieldSpec.of(new Gvk("batch", "", "CronJob"), "spec/jobTemplate/" + MATCH, false));
        all.add(FieldSpec.of(new Gvk("policy", "", "PodDisruptionBudget"), MATCH, false));
        Gvk policy = new Gvk("networking.k8s.io", "", "NetworkPolicy");
        all.add(FieldSpec.of(policy, "spec/podSelector/matchLabels", false));
        all.add(FieldSpec.of(policy, "spec/ingress/from/podSelector/matchLabels", false));
        all.add(FieldSpec.of(policy, "spec/egress/to/podSelector/matchLabels", false));
        return all;
    }
}
