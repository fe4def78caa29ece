package dev.kube2wasm.migrator.java.contract.types;

import dev.kube2wasm.migrator.java.contract.types.Draft.Accessor;
import dev.kube2wasm.migrator.java.contract.types.Draft.Kind;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What Jackson takes for readers and setters of properties.
 *
 * @param drafts by implicit name
 * @param creator the implicit names of the parameters of the constructor or factory that it calls, in order
 */
record JacksonAccessors(Map<String, Draft> drafts, List<String> creator) {

    private static final Set<String> NAMING = Set.of("JsonProperty", "JsonGetter", "JsonSetter");

    /** Annotations that make a member a property, though they give it no name. */
    private static final Set<String> TELLING = Set.of(
            "JsonProperty",
            "JsonGetter",
            "JsonSetter",
            "JsonSerialize",
            "JsonDeserialize",
            "JsonFormat",
            "JsonTypeInfo",
            "JsonUnwrapped",
            "JsonRawValue",
            "JsonView",
            "JsonBackReference",
            "JsonManagedReference");

    static JacksonAccessors of(Members members) {
        Reader reader = new Reader(members);
        reader.read();
        return new JacksonAccessors(reader.drafts, reader.creator);
    }

    /** The name that an annotation gives. */
    static Optional<String> explicitName(Marks marks) {
        return NAMING.stream()
                .sorted()
                .flatMap(n -> marks.jackson(n).flatMap(m -> m.text("value")).stream())
                .findFirst();
    }

    private static boolean isNamed(Marks marks) {
        return TELLING.stream().anyMatch(n -> marks.jackson(n).isPresent());
    }

    private static final class Reader {

        private final Members members;
        private final Map<String, Draft> drafts = new LinkedHashMap<>();
        private List<String> creator = List.of();
        private final boolean anyField;
        private final boolean noField;
        private final boolean noGetter;
        private final boolean noIsGetter;

        Reader(Members members) {
            this.members = members;
            Optional<Mark> detect = members.marks().jackson("JsonAutoDetect");
            this.anyField = detect.filter(m -> m.is("fieldVisibility", "ANY")).isPresent();
            this.noField = detect.filter(m -> m.is("fieldVisibility", "NONE")).isPresent();
            this.noGetter = detect.filter(m -> m.is("getterVisibility", "NONE")).isPresent();
            this.noIsGetter =
                    detect.filter(m -> m.is("isGetterVisibility", "NONE")).isPresent();
        }

        void read() {
            boolean isRecord = members.type().decl().kind() == TypeDecl.Kind.RECORD;
            for (Members.Field f : members.fields()) {
                boolean named = isNamed(f.marks());
                if (isRecord) {
                    add(f.name(), Kind.GETTER, f, true, named);
                    add(f.name(), Kind.PARAMETER, f, true, named);
                } else if (!f.isTransient() || named) {
                    add(f.name(), Kind.FIELD, f, named || anyField || (f.isPublic() && !noField), named);
                }
            }
            members.methods().forEach(m -> method(m, isRecord));
            if (isRecord) {
                creator = members.fields().stream().map(Members.Field::name).toList();
            } else {
                creator().ifPresent(this::parameters);
            }
        }

        private void method(Members.Method m, boolean isRecord) {
            if (m.parameters().size() == 1) {
                PropertyNames.tail(m.name(), "set")
                        .map(PropertyNames::jackson)
                        .or(() -> isNamed(m.marks()) ? Optional.of(m.name()) : Optional.empty())
                        .ifPresent(n ->
                                add(n, Kind.SETTER, m, m.parameters().get(0).type(), true));
            } else if (m.parameters().isEmpty() && m.result().isPresent()) {
                getter(m, m.result().get(), isRecord);
            }
        }

        private void getter(Members.Method m, BoundType result, boolean isRecord) {
            boolean named = isNamed(m.marks());
            if (m.marks().jackson("JsonAnyGetter").isPresent()
                    || m.marks().jackson("JsonValue").isPresent()) {
                return;
            }
            Optional<String> get = m.name().equals("getClass") ? Optional.empty() : PropertyNames.tail(m.name(), "get");
            Optional<String> is = isBoolean(result) ? PropertyNames.tail(m.name(), "is") : Optional.empty();
            if (isRecord && drafts.containsKey(m.name())) {
                add(m.name(), Kind.GETTER, m, result, true);
            } else if (get.isPresent()) {
                add(PropertyNames.jackson(get.get()), Kind.GETTER, m, result, m.isPublic() && !noGetter);
            } else if (is.isPresent()) {
                add(PropertyNames.jackson(is.get()), Kind.GETTER, m, result, m.isPublic() && !noIsGetter);
            } else if (named) {
                add(m.name(), Kind.GETTER, m, result, true);
            }
        }

        private static boolean isBoolean(BoundType type) {
            return type.dimensions() == 0
                    && (type.name().equals("boolean") || type.name().equals("java.lang.Boolean"));
        }

        private Optional<Members.Method> creator() {
            return members.constructors().stream()
                    .filter(c -> !c.parameters().isEmpty())
                    .filter(c -> c.marks()
                                    .jackson("JsonCreator")
                                    .filter(m -> !m.is("mode", "DELEGATING") && !m.is("mode", "DISABLED"))
                                    .isPresent()
                            || (c.name().equals(TypeDecl.CONSTRUCTOR)
                                    && c.parameters().stream()
                                            .allMatch(
                                                    p -> explicitName(p.marks()).isPresent())))
                    .findFirst();
        }

        private void parameters(Members.Method constructor) {
            creator = constructor.parameters().stream()
                    .map(p -> explicitName(p.marks())
                            .filter(n -> !drafts.containsKey(p.name()))
                            .orElse(p.name()))
                    .toList();
            for (int i = 0; i < creator.size(); i++) {
                Members.Field p = constructor.parameters().get(i);
                add(creator.get(i), Kind.PARAMETER, p, true, isNamed(p.marks()));
            }
        }

        private void add(String name, Kind kind, Members.Field f, boolean visible, boolean named) {
            drafts.computeIfAbsent(name, Draft::new)
                    .add(new Accessor(kind, f.type(), f.marks(), visible, named, f.at()));
        }

        private void add(String name, Kind kind, Members.Method m, BoundType type, boolean visible) {
            boolean named = isNamed(m.marks());
            drafts.computeIfAbsent(name, Draft::new)
                    .add(new Accessor(kind, type, m.marks(), visible || named, named, m.at()));
        }
    }
}
