package dev.kube2wasm.migrator.polyglot.syntax;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A node of a syntax tree, with the named nodes below it and those that have a field's name. */
public final class Node {

    private final String kind;
    private final String field;
    private final int start;
    private final int end;
    private final SourceText source;
    private final List<Node> children = new ArrayList<>();

    Node(String kind, String field, int start, int end, SourceText source) {
        this.kind = kind;
        this.field = field;
        this.start = start;
        this.end = end;
        this.source = source;
    }

    void add(Node child) {
        children.add(child);
    }

    /** The grammar's name for it, such as {@code call_expression}. */
    public String kind() {
        return kind;
    }

    public boolean is(String... kinds) {
        for (String k : kinds) {
            if (kind.equals(k)) {
                return true;
            }
        }
        return false;
    }

    /** Which field of its parent it is; empty where it is none. */
    public String field() {
        return field;
    }

    public List<Node> children() {
        return children;
    }

    /** The first child with this field's name. */
    public Optional<Node> child(String name) {
        for (Node child : children) {
            if (child.field.equals(name)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** The first child of one of these kinds. */
    public Optional<Node> first(String... kinds) {
        return children.stream().filter(c -> c.is(kinds)).findFirst();
    }

    /** The children of one of these kinds. */
    public Stream<Node> all(String... kinds) {
        return children.stream().filter(c -> c.is(kinds));
    }

    /** This node and all below it, in the order of the text. */
    public Stream<Node> descendants() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Node::descendants));
    }

    public String text() {
        return source.slice(start, end);
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    public SourceLocation at() {
        return source.at(start);
    }

    @Override
    public String toString() {
        return kind + " at " + at();
    }
}
