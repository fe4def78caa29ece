package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value while it is being patched. Each node says where the line stands that gave it what it holds, so that a value
 * which a patch sets points to the patch.
 */
final class Node {

    private YamlType type;
    private String text;
    private SourceLocation at;
    private Map<String, Node> entries = new LinkedHashMap<>();
    private List<Node> items = new ArrayList<>();

    private Node(YamlType type, String text, SourceLocation at) {
        this.type = type;
        this.text = text;
        this.at = at;
    }

    static Node of(YamlField field) {
        Node node = new Node(type(field), field.textOrEmpty(), field.at());
        if (field.type() == YamlType.MAPPING) {
            field.children().forEach(entry -> node.entries.put(entry.key(), of(entry)));
        } else if (field.type() == YamlType.SEQUENCE) {
            field.children().forEach(item -> node.items.add(of(item)));
        }
        return node;
    }

    /** kustomize takes {@code yes}, {@code on} and the like for strings, though kubectl apply does not. */
    private static YamlType type(YamlField field) {
        boolean word = field.type() == YamlType.BOOLEAN
                && !field.textOrEmpty().equalsIgnoreCase("true")
                && !field.textOrEmpty().equalsIgnoreCase("false");
        return word ? YamlType.STRING : field.type();
    }

    static Node string(String text, SourceLocation at) {
        return new Node(YamlType.STRING, text, at);
    }

    static Node scalar(YamlType type, String text, SourceLocation at) {
        return new Node(type, text, at);
    }

    static Node mapping(SourceLocation at) {
        return new Node(YamlType.MAPPING, "", at);
    }

    static Node sequence(SourceLocation at) {
        return new Node(YamlType.SEQUENCE, "", at);
    }

    static Node nothing(SourceLocation at) {
        return new Node(YamlType.ABSENT, "", at);
    }

    Node copy() {
        Node copy = new Node(type, text, at);
        entries.forEach((key, value) -> copy.entries.put(key, value.copy()));
        items.forEach(item -> copy.items.add(item.copy()));
        return copy;
    }

    /** How many values there are here and below, this one included. */
    long size() {
        long size = 1;
        for (Node child : children()) {
            size += child.size();
        }
        return size;
    }

    /** How many levels there are, this one included. */
    int height() {
        int height = 0;
        for (Node child : children()) {
            height = Math.max(height, child.height());
        }
        return height + 1;
    }

    private Collection<Node> children() {
        return isSequence() ? items : entries.values();
    }

    /** Whether {@code other} holds the same, wherever it comes from. */
    boolean sameAs(Node other) {
        boolean same = type == other.type && text.equals(other.text) && items.size() == other.items.size();
        same = same && entries.keySet().equals(other.entries.keySet());
        for (Map.Entry<String, Node> entry : entries.entrySet()) {
            Node counterpart = other.get(entry.getKey());
            same = same && counterpart != null && entry.getValue().sameAs(counterpart);
        }
        for (int i = 0; same && i < items.size(); i++) {
            same = items.get(i).sameAs(other.items.get(i));
        }
        return same;
    }

    /** Takes over everything that {@code other} holds, and its position. */
    void become(Node other) {
        type = other.type;
        text = other.text;
        at = other.at;
        entries = other.entries;
        items = other.items;
    }

    YamlField toField(String key) {
        return switch (type) {
            case MAPPING ->
                YamlField.mapping(
                        at,
                        key,
                        entries.entrySet().stream()
                                .map(entry -> entry.getValue().toField(entry.getKey()))
                                .toList());
            case SEQUENCE ->
                YamlField.sequence(
                        at, key, items.stream().map(item -> item.toField("")).toList());
            default -> YamlField.scalar(at, key, type, text);
        };
    }

    YamlType type() {
        return type;
    }

    SourceLocation at() {
        return at;
    }

    boolean isMapping() {
        return type == YamlType.MAPPING;
    }

    boolean isSequence() {
        return type == YamlType.SEQUENCE;
    }

    boolean isScalar() {
        return !isMapping() && !isSequence() && !isNothing();
    }

    boolean isNothing() {
        return type == YamlType.ABSENT;
    }

    /** The scalar's text; empty for anything else. */
    String text() {
        return text;
    }

    /** Changes a scalar: its type stays where {@code newType} is {@code null}. */
    void set(String newText, @Nullable YamlType newType, SourceLocation by) {
        text = newText;
        type = newType == null ? type : newType;
        at = by;
    }

    Map<String, Node> entries() {
        return entries;
    }

    List<Node> items() {
        return items;
    }

    @Nullable
    Node get(String key) {
        return entries.get(key);
    }

    /** The scalar under {@code key}; empty where there is none. */
    String textOf(String key) {
        Node node = entries.get(key);
        return node == null ? "" : node.text;
    }

    /** The value at the end of {@code keys}; nothing where a step is missing. */
    Optional<Node> find(String... keys) {
        Node node = this;
        for (String key : keys) {
            Node next = node.entries.get(key);
            if (next == null) {
                return Optional.empty();
            }
            node = next;
        }
        return Optional.of(node);
    }

    /** The mapping under {@code key}, made where there is none. */
    Node mappingAt(String key, SourceLocation by) {
        Node node = entries.get(key);
        if (node == null || !node.isMapping()) {
            node = mapping(by);
            entries.put(key, node);
        }
        return node;
    }
}
