package dev.kube2wasm.migrator.java.contract.types;

import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property.Access;
import dev.kube2wasm.migrator.java.contract.types.Draft.Accessor;
import dev.kube2wasm.migrator.java.contract.types.Draft.Kind;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The properties of a class as JSON-B finds, names and orders them: public accessors and public fields, those of
 * superclasses first, in the order of their names, null left out.
 *
 * @see <a href="https://jakarta.ee/specifications/jsonb/3.0/jakarta-jsonb-spec-3.0.html">Jakarta JSON Binding 3.0,
 *     sections 3.7 and 4.1, read 2026-11-23</a>
 */
final class JsonbProperties {

    private final Members members;
    private final List<NamedProperty> inherited;
    private final Map<String, Draft> drafts = new TreeMap<>();
    private final Set<String> hidden = new LinkedHashSet<>();

    /** @param inherited the properties of the superclass, which come first */
    JsonbProperties(Members members, List<NamedProperty> inherited) {
        this.members = members;
        this.inherited = inherited;
    }

    List<NamedProperty> read() {
        boolean isRecord = members.type().decl().kind() == TypeDecl.Kind.RECORD;
        for (Members.Field f : members.fields()) {
            if (f.isTransient() || f.marks().jsonb("JsonbTransient").isPresent()) {
                hidden.add(f.name());
            } else if (isRecord) {
                add(f.name(), new Accessor(Kind.GETTER, f.type(), f.marks(), true, false, f.at()));
                add(f.name(), new Accessor(Kind.PARAMETER, f.type(), f.marks(), true, false, f.at()));
            } else {
                add(f.name(), new Accessor(Kind.FIELD, f.type(), f.marks(), f.isPublic(), false, f.at()));
            }
        }
        members.methods().forEach(this::method);
        members.constructors().stream()
                .filter(c -> c.marks().jsonb("JsonbCreator").isPresent())
                .findFirst()
                .ifPresent(c -> c.parameters()
                        .forEach(p -> add(
                                name(p.marks())
                                        .filter(n -> !drafts.containsKey(p.name()))
                                        .orElse(p.name()),
                                new Accessor(Kind.PARAMETER, p.type(), p.marks(), true, false, p.at()))));
        Map<String, NamedProperty> sorted = new TreeMap<>();
        drafts.forEach((implicit, draft) -> {
            if (!hidden.contains(implicit) && draft.accessors().stream().anyMatch(Accessor::visible)) {
                NamedProperty p = property(implicit, draft);
                sorted.put(p.name(), p);
            }
        });
        return ordered(sorted);
    }

    private void method(Members.Method m) {
        Optional<String> tail = PropertyNames.tail(m.name(), "get")
                .or(() -> m.result()
                        .filter(r ->
                                r.equals(BoundType.of("boolean")) || r.name().equals("java.lang.Boolean"))
                        .flatMap(r -> PropertyNames.tail(m.name(), "is")));
        if (m.parameters().isEmpty() && m.result().isPresent() && tail.isPresent()) {
            accessor(PropertyNames.jsonb(tail.get()), Kind.GETTER, m, m.result().get());
        } else if (m.parameters().size() == 1) {
            PropertyNames.tail(m.name(), "set")
                    .ifPresent(t -> accessor(
                            PropertyNames.jsonb(t),
                            Kind.SETTER,
                            m,
                            m.parameters().get(0).type()));
        }
    }

    private void accessor(String name, Kind kind, Members.Method m, BoundType type) {
        if (m.marks().jsonb("JsonbTransient").isPresent()) {
            hidden.add(name);
        } else if (m.isPublic()) {
            add(name, new Accessor(kind, type, m.marks(), true, false, m.at()));
        }
    }

    private void add(String name, Accessor accessor) {
        drafts.computeIfAbsent(name, Draft::new).add(accessor);
    }

    private static Optional<String> name(Marks marks) {
        return marks.jsonb("JsonbProperty").flatMap(m -> m.text("value"));
    }

    private NamedProperty property(String implicit, Draft draft) {
        Marks marks = draft.marks();
        boolean written = draft.has(Kind.GETTER) || isPublicField(draft);
        boolean read = draft.has(Kind.SETTER) || draft.has(Kind.PARAMETER) || isPublicField(draft);
        boolean nillable = marks.jsonb("JsonbNillable")
                .or(() -> members.marks().jsonb("JsonbNillable"))
                .map(m -> !m.is("value", "false"))
                .orElse(marks.jsonb("JsonbProperty")
                        .filter(m -> m.is("nillable", "true"))
                        .isPresent());
        Access access = !written ? Access.WRITE_ONLY : read ? Access.READ_WRITE : Access.READ_ONLY;
        return new NamedProperty(name(marks).orElse(implicit), draft, List.of(), !nillable, false, access);
    }

    private static boolean isPublicField(Draft draft) {
        return draft.accessors().stream().anyMatch(a -> a.kind() == Kind.FIELD && a.visible());
    }

    private List<NamedProperty> ordered(Map<String, NamedProperty> sorted) {
        List<NamedProperty> result = new ArrayList<>();
        members.marks()
                .jsonb("JsonbPropertyOrder")
                .map(m -> m.all("value"))
                .orElse(List.of())
                .forEach(asked -> sorted.values().stream()
                        .filter(p -> p.draft().implicit().equals(asked) && !result.contains(p))
                        .findFirst()
                        .ifPresent(result::add));
        for (NamedProperty i : inherited) {
            Optional.ofNullable(sorted.get(i.name()))
                    .filter(p -> !result.contains(p))
                    .ifPresent(result::add);
        }
        sorted.values().stream().filter(p -> !result.contains(p)).forEach(result::add);
        return result;
    }
}
