package dev.kube2wasm.migrator.java.contract.types;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A property while it is put together from what reads and sets it. */
final class Draft {

    /** What reads or sets a property, in the order in which annotations of one outdo those of another. */
    enum Kind {
        GETTER,
        FIELD,
        PARAMETER,
        SETTER
    }

    /**
     * A member that reads or sets the property.
     *
     * @param visible whether the library sees it
     * @param named whether an annotation says that it is a property
     */
    record Accessor(Kind kind, BoundType type, Marks marks, boolean visible, boolean named, SourceLocation at) {}

    private final String implicit;
    private final List<Accessor> accessors = new ArrayList<>();

    Draft(String implicit) {
        this.implicit = implicit;
    }

    String implicit() {
        return implicit;
    }

    List<Accessor> accessors() {
        return accessors;
    }

    void add(Accessor accessor) {
        accessors.add(accessor);
        accessors.sort(Comparator.comparing(Accessor::kind));
    }

    void addAll(Draft other) {
        other.accessors.forEach(this::add);
    }

    boolean has(Kind kind) {
        return accessors.stream().anyMatch(a -> a.kind() == kind);
    }

    void remove(Kind kind) {
        accessors.removeIf(a -> a.kind() == kind);
    }

    boolean isEmpty() {
        return accessors.isEmpty();
    }

    /** The annotations of all that reads and sets it. */
    Marks marks() {
        return accessors.stream().map(Accessor::marks).reduce(Marks.NONE, Marks::and);
    }

    /** What its type and its place are taken from. */
    Optional<Accessor> first() {
        return accessors.stream().findFirst();
    }

    /** The name of the variable behind it. */
    String variable() {
        return implicit;
    }
}
