package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlType;
import java.util.List;
import java.util.Set;

/** Namespace, prefix and suffix of one kustomization. References follow at the end of the build. */
final class Names {

    private static final Set<String> WITHOUT_PREFIX = Set.of("CustomResourceDefinition", "Namespace");

    private Names() {}

    static void apply(Kustomization from, Resources resources) {
        YamlField namespace = from.root().get("namespace");
        if (!namespace.textOrEmpty().isEmpty()) {
            resources.list().forEach(resource -> move(resource, namespace));
        }
        String prefix = from.root().get("namePrefix").textOrEmpty();
        if (!prefix.isEmpty()) {
            for (Resource resource : resources.list()) {
                if (isRenamed(resource)) {
                    resource.addPrefix(prefix);
                    resource.rememberId();
                    resource.rename(prefix + resource.name());
                }
            }
        }
        String suffix = from.root().get("nameSuffix").textOrEmpty();
        if (!suffix.isEmpty()) {
            for (Resource resource : resources.list()) {
                if (isRenamed(resource)) {
                    resource.addSuffix(suffix);
                    resource.rememberId();
                    resource.rename(resource.name() + suffix);
                }
            }
        }
        resources.changed();
    }

    private static boolean isRenamed(Resource resource) {
        Gvk gvk = resource.originalId().gvk();
        boolean apiService =
                gvk.group().equals("apiregistration.k8s.io") && gvk.kind().equals("APIService");
        return !apiService && !WITHOUT_PREFIX.contains(gvk.kind());
    }

    private static void move(Resource resource, YamlField namespace) {
        Node root = resource.root();
        resource.rememberId();
        if (!resource.gvk().isClusterScoped()) {
            root.mappingAt("metadata", root.at()).entries().put("namespace", node(namespace));
        }
        if (resource.kind().equals("Namespace") && root.textOf("apiVersion").equals("v1")) {
            resource.rename(namespace.textOrEmpty());
        }
        if (resource.kind().equals("RoleBinding") || resource.kind().equals("ClusterRoleBinding")) {
            root.find("subjects").map(Node::items).orElse(List.of()).stream()
                    .filter(subject -> subject.textOf("name").equals("default"))
                    .forEach(subject -> subject.entries().put("namespace", node(namespace)));
        }
        FieldSpecs.NAMESPACE.forEach(
                spec -> spec.each(resource, node(namespace), field -> field.become(node(namespace))));
    }

    private static Node node(YamlField namespace) {
        return Node.scalar(YamlType.STRING, namespace.textOrEmpty(), namespace.at());
    }
}
