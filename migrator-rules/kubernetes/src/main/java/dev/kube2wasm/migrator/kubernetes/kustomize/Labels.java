package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import java.util.ArrayList;
import java.util.List;

/** Labels and annotations that one kustomization gives to all its objects. */
final class Labels {

    private Labels() {}

    static void apply(Kustomization from, Resources resources) {
        for (YamlField entry : from.entries("labels")) {
            set(entry.get("pairs"), fields(entry), resources);
        }
        set(from.root().get("commonLabels"), FieldSpecs.COMMON_LABELS, resources);
        set(from.root().get("commonAnnotations"), FieldSpecs.ANNOTATIONS, resources);
    }

    private static List<FieldSpec> fields(YamlField entry) {
        List<FieldSpec> fields = new ArrayList<>();
        entry.get("fields")
                .itemFields()
                .map(Labels::field)
                .filter(field -> field.path().size() <= FieldPath.MOST_STEPS)
                .forEach(fields::add);
        if (entry.get("includeSelectors").isTrue()) {
            fields.addAll(FieldSpecs.COMMON_LABELS);
            return fields;
        }
        if (entry.get("includeTemplates").isTrue()) {
            fields.addAll(FieldSpecs.TEMPLATE_LABELS);
        }
        if (entry.get("includeVolumeClaimTemplates").isTrue()) {
            fields.addAll(FieldSpecs.CLAIM_LABELS);
        }
        fields.add(FieldSpecs.METADATA_LABELS);
        return fields;
    }

    private static FieldSpec field(YamlField field) {
        Gvk of = new Gvk(
                field.get("group").textOrEmpty(),
                field.get("version").textOrEmpty(),
                field.get("kind").textOrEmpty());
        return FieldSpec.of(
                of, field.get("path").textOrEmpty(), field.get("create").isTrue());
    }

    private static void set(YamlField pairs, List<FieldSpec> fields, Resources resources) {
        List<YamlField> entries = pairs.entryFields().toList();
        if (entries.isEmpty()) {
            return;
        }
        for (Resource resource : resources.list()) {
            for (FieldSpec field : fields) {
                field.each(resource, Node.mapping(pairs.at()), mapping -> {
                    if (mapping.isMapping()) {
                        entries.forEach(entry ->
                                mapping.entries().put(entry.key(), Node.string(entry.textOrEmpty(), entry.at())));
                    }
                });
            }
        }
    }
}
