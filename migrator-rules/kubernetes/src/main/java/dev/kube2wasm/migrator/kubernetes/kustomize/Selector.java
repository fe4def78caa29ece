package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Picks objects by expressions over their identity, and by labels and annotations.
 *
 * @param group an expression for the whole group; empty for any. The other parts likewise.
 */
record Selector(
        Wanted group,
        Wanted version,
        Wanted kind,
        Wanted name,
        Wanted namespace,
        Predicate<Map<String, Node>> labels,
        Predicate<Map<String, Node>> annotations) {

    static Selector of(YamlField field) {
        return new Selector(
                Wanted.of(field.get("group")),
                Wanted.of(field.get("version")),
                Wanted.of(field.get("kind")),
                Wanted.of(field.get("name")),
                Wanted.of(field.get("namespace")),
                LabelExpression.of(field.get("labelSelector").textOrEmpty()),
                LabelExpression.of(field.get("annotationSelector").textOrEmpty()));
    }

    /** Whether the first or the present identity of {@code resource} fits, and everything else. */
    boolean selects(Resource resource) {
        Id now = resource.id();
        Id first = resource.originalId();
        return (namespace.fits(first.namespace()) || namespace.fits(now.namespace()))
                && (name.fits(first.name()) || name.fits(now.name()))
                && selects(now.gvk())
                && selectsByLabels(resource);
    }

    boolean selectsByLabels(Resource resource) {
        return labels.test(metadata(resource, "labels")) && annotations.test(metadata(resource, "annotations"));
    }

    private boolean selects(Gvk gvk) {
        return group.fits(gvk.group()) && version.fits(gvk.version()) && kind.fits(gvk.kind());
    }

    private static Map<String, Node> metadata(Resource resource, String key) {
        return resource.root().find("metadata", key).map(Node::entries).orElse(Map.of());
    }
}
