package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An object on its way through a build, with the identities that it has had: references may use any of them. */
final class Resource {

    /** What a generated object does to one of the same name that is already there. */
    enum Behavior {
        CREATE,
        MERGE,
        REPLACE
    }

    private final Node root;
    private final List<Id> previous = new ArrayList<>();
    private final List<String> prefixes = new ArrayList<>();
    private final List<String> suffixes = new ArrayList<>();
    private boolean hashed;
    private boolean generated;

    Resource(Node root) {
        this.root = root;
    }

    static Resource generated(Node root, boolean hashed) {
        Resource resource = new Resource(root);
        resource.hashed = hashed;
        resource.generated = true;
        return resource;
    }

    /** Takes over the history of {@code other}, in whose place this one stands from now on. */
    void continues(Resource other) {
        hashed &= other.hashed;
        previous.addAll(0, other.previous);
        prefixes.addAll(0, other.prefixes);
        suffixes.addAll(0, other.suffixes);
    }

    Node root() {
        return root;
    }

    Gvk gvk() {
        return Gvk.of(root.textOf("apiVersion"), kind());
    }

    String kind() {
        return root.textOf("kind");
    }

    String name() {
        return root.find("metadata", "name").map(Node::text).orElse("");
    }

    String namespace() {
        return root.find("metadata", "namespace").map(Node::text).orElse("");
    }

    Id id() {
        return Id.of(gvk(), name(), namespace());
    }

    Id originalId() {
        return previous.isEmpty() ? id() : previous.get(0);
    }

    List<Id> previousIds() {
        return previous;
    }

    /** Every identity, the present one last. */
    Stream<Id> allIds() {
        return Stream.concat(previous.stream(), Stream.of(id()));
    }

    /** To be called before anything of the identity changes. */
    void rememberId() {
        previous.add(id());
    }

    /** Changes the name; where the name stands stays its position, since that is what a person edits. */
    void rename(String name) {
        Node metadata = root.mappingAt("metadata", root.at());
        Node node = metadata.get("name");
        if (node == null) {
            metadata.entries().put("name", Node.string(name, metadata.at()));
        } else {
            node.set(name, YamlType.STRING, node.at());
        }
    }

    void addPrefix(String prefix) {
        prefixes.add(prefix);
    }

    void addSuffix(String suffix) {
        suffixes.add(suffix);
    }

    List<String> prefixes() {
        return prefixes;
    }

    List<String> suffixes() {
        return suffixes;
    }

    boolean isHashed() {
        return hashed;
    }

    boolean isGenerated() {
        return generated;
    }

    SourceLocation at() {
        return root.find("metadata").map(Node::at).orElse(root.at());
    }

    /** For messages, such as {@code Deployment shop/orders}. */
    String words() {
        return kind() + " " + (namespace().isEmpty() ? "" : namespace() + "/") + name();
    }
}
