package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.kubernetes.kustomize.Resource.Behavior;
import dev.kube2wasm.migrator.kubernetes.yaml.Words;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlType;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** ConfigMaps and Secrets that one kustomization makes of files and literals. */
final class Generators {

    private final Kustomization from;
    private final Resources resources;
    private final KeyValues values;
    private final List<Problem> problems;

    Generators(Sources sources, Kustomization from, Resources resources, Budget budget, List<Problem> problems) {
        this.from = from;
        this.resources = resources;
        this.values = new KeyValues(sources, from, budget, problems);
        this.problems = problems;
    }

    void apply() {
        from.entries("configMapGenerator").forEach(entry -> add(entry, configMap(entry)));
        from.entries("secretGenerator").forEach(entry -> add(entry, secret(entry)));
    }

    private Node configMap(YamlField entry) {
        Node root = base(entry, "ConfigMap");
        values.read(entry).forEach((key, value) -> {
            String field = value.text().isPresent() ? "data" : "binaryData";
            root.mappingAt(field, entry.at())
                    .entries()
                    .put(key, Node.string(value.text().orElseGet(value::base64), value.at()));
        });
        return root;
    }

    private Node secret(YamlField entry) {
        Node root = base(entry, "Secret");
        YamlField type = entry.get("type");
        root.entries().put("type", Node.string(type.text().orElse("Opaque"), type.exists() ? type.at() : entry.at()));
        values.read(entry)
                .forEach((key, value) ->
                        root.mappingAt("data", entry.at()).entries().put(key, Node.string(value.base64(), value.at())));
        return root;
    }

    private Node base(YamlField entry, String kind) {
        Node root = Node.mapping(entry.at());
        root.entries().put("apiVersion", Node.string("v1", entry.at()));
        root.entries().put("kind", Node.string(kind, entry.at()));
        Node metadata = root.mappingAt("metadata", entry.get("name").at());
        metadata.entries()
                .put(
                        "name",
                        Node.string(
                                entry.get("name").textOrEmpty(),
                                entry.get("name").at()));
        YamlField namespace = entry.get("namespace");
        if (!namespace.textOrEmpty().isEmpty()) {
            metadata.entries().put("namespace", Node.string(namespace.textOrEmpty(), namespace.at()));
        }
        copy(entry, "labels", metadata);
        copy(entry, "annotations", metadata);
        if (option(entry, "immutable")) {
            root.entries().put("immutable", Node.scalar(YamlType.BOOLEAN, "true", entry.at()));
        }
        return root;
    }

    /** The entry's own options win over those for all generators. */
    private void copy(YamlField entry, String option, Node metadata) {
        for (YamlField options : List.of(from.root().get("generatorOptions"), entry.get("options"))) {
            options.get(option)
                    .entryFields()
                    .forEach(pair -> metadata.mappingAt(option, pair.at())
                            .entries()
                            .put(pair.key(), Node.string(pair.textOrEmpty(), pair.at())));
        }
    }

    private boolean option(YamlField entry, String option) {
        return entry.get("options").get(option).isTrue()
                || from.root().get("generatorOptions").get(option).isTrue();
    }

    private void add(YamlField entry, Node root) {
        String name = entry.get("name").textOrEmpty();
        if (name.isEmpty()) {
            problems.add(Problem.error(entry.at(), "what is generated needs a name; kubectl refuses this one"));
            return;
        }
        Resource resource = Resource.generated(root, !option(entry, "disableNameSuffixHash"));
        List<Resource> old = resources.having(resource.id());
        Behavior behavior = behavior(entry);
        if (old.isEmpty() != (behavior == Behavior.CREATE) || old.size() > 1) {
            String why = old.isEmpty()
                    ? " does not exist yet, so nothing can be merged into it or replaced"
                    : " exists already; its behavior must be merge or replace";
            problems.add(Problem.error(entry.at(), "the " + resource.kind() + " " + Words.quoted(name) + why));
            if (!old.isEmpty()) {
                return;
            }
        }
        if (old.isEmpty()) {
            resources.add(resource);
            return;
        }
        inherit(old.get(0), resource, behavior);
        resources.replace(old.get(0), resource);
    }

    private Behavior behavior(YamlField entry) {
        String text = entry.get("behavior").textOrEmpty();
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "", "CREATE" -> Behavior.CREATE;
            case "MERGE" -> Behavior.MERGE;
            case "REPLACE" -> Behavior.REPLACE;
            default -> {
                problems.add(Problem.error(
                        entry.get("behavior").at(), "behavior is create, merge or replace, not " + Words.quoted(text)));
                yield Behavior.CREATE;
            }
        };
    }

    private static void inherit(Resource old, Resource resource, Behavior behavior) {
        Node metadata = resource.root().mappingAt("metadata", resource.root().at());
        Node oldMetadata = old.root().mappingAt("metadata", old.root().at());
        below(metadata, oldMetadata, "labels");
        below(metadata, oldMetadata, "annotations");
        for (String key : List.of("name", "namespace")) {
            Node value = oldMetadata.get(key);
            if (value != null) {
                metadata.entries().put(key, value);
            }
        }
        if (behavior == Behavior.MERGE) {
            below(resource.root(), old.root(), "data");
            below(resource.root(), old.root(), "binaryData");
        }
        resource.continues(old);
    }

    /** Gives to the mapping {@code key} of {@code node} what only {@code old} has. */
    private static void below(Node node, Node old, String key) {
        Map<String, Node> entries = old.find(key).map(Node::entries).orElse(Map.of());
        if (!entries.isEmpty()) {
            Node mapping = node.mappingAt(key, old.at());
            entries.forEach(
                    (name, value) -> mapping.entries().putIfAbsent(name, Node.string(value.text(), value.at())));
        }
    }
}
