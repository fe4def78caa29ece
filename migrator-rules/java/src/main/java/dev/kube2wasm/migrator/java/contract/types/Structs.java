package dev.kube2wasm.migrator.java.contract.types;

import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Struct;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.java.contract.types.Draft.Accessor;
import dev.kube2wasm.migrator.java.contract.types.Draft.Kind;
import dev.kube2wasm.migrator.java.program.Program;
import dev.kube2wasm.migrator.java.program.ProgramType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds the declarations of classes with properties. */
final class Structs {

    private static final int DEEPEST = 8;
    private static final Set<String> NOT_NULL = Set.of("NonNull", "Nonnull");

    private final Program program;
    private final MemberReader members;
    private final JsonSettings settings;
    private final Shapes shapes;
    private final Constraints constraints;

    Structs(Program program, MemberReader members, JsonSettings settings, Shapes shapes, Constraints constraints) {
        this.program = program;
        this.members = members;
        this.settings = settings;
        this.shapes = shapes;
        this.constraints = constraints;
    }

    /** @param ignored the keys that the user of the class has taken out */
    Struct build(String name, ProgramType type, BoundType bound, Set<String> ignored) {
        Map<String, Property> properties = new LinkedHashMap<>();
        Members read = members.read(type, bound);
        if (read.foreignSuper()
                .filter(f -> f.simpleName().equals("PanacheEntity"))
                .isPresent()) {
            Type id = new Type.Nullable(new Type.Scalar(Type.Scalar.Kind.INT64));
            properties.put(
                    "id",
                    new Property(
                            "id",
                            "id",
                            id,
                            List.of(),
                            settings.omitsNull(),
                            Property.Access.READ_WRITE,
                            List.of(),
                            false,
                            type.at()));
        }
        properties(type, bound, ignored, 0).forEach(p -> properties.putIfAbsent(p.name(), p));
        Tags.of(read.marks()).ifPresent(properties::remove);
        return new Struct(name, bound.text(), List.copyOf(properties.values()), type.at());
    }

    private List<Property> properties(ProgramType type, BoundType bound, Set<String> ignored, int depth) {
        Members read = members.read(type, bound);
        List<NamedProperty> named = settings.isJsonB()
                ? new JsonbProperties(read, inherited(type, bound)).read()
                : new JacksonProperties(read, settings, ignored).read();
        List<Property> result = new ArrayList<>();
        for (NamedProperty p : named) {
            Marks marks = p.draft().marks();
            Optional<Mark> unwrapped = marks.jackson("JsonUnwrapped").filter(m -> !m.is("enabled", "false"));
            Optional<ProgramType> inner =
                    p.draft().first().flatMap(a -> program.type(a.type().name()));
            if (unwrapped.isPresent() && inner.isPresent() && depth < DEEPEST) {
                BoundType innerBound = p.draft().first().orElseThrow().type();
                properties(inner.get(), innerBound, Set.of(), depth + 1)
                        .forEach(i -> result.add(unwrapped(i, unwrapped.get(), result)));
            } else if (inner.filter(this::isIgnored).isEmpty()) {
                p.draft().first().ifPresent(a -> result.add(property(p, a, marks)));
            }
        }
        return result;
    }

    private List<NamedProperty> inherited(ProgramType type, BoundType bound) {
        return members.ofSuperclass(type, bound)
                .map(m -> new JsonbProperties(m, inherited(m.type(), m.bound())).read())
                .orElse(List.of());
    }

    private boolean isIgnored(ProgramType type) {
        return members.marks(type)
                .jackson("JsonIgnoreType")
                .filter(m -> !m.is("value", "false"))
                .isPresent();
    }

    private Property property(NamedProperty p, Accessor first, Marks marks) {
        boolean plain = first.type().isPrimitive()
                || p.required()
                || marks.all().stream().anyMatch(m -> NOT_NULL.contains(m.simpleName()));
        Type type = plain ? shapes.of(first.type(), marks) : shapes.nullable(first.type(), marks);
        Marks checked = p.draft().accessors().stream()
                .filter(a -> a.kind() != Kind.SETTER)
                .map(Accessor::marks)
                .reduce(Marks.NONE, Marks::and);
        SourceLocation at = p.draft().accessors().stream()
                .filter(a -> a.kind() == Kind.FIELD)
                .findFirst()
                .orElse(first)
                .at();
        return new Property(
                p.name(),
                p.draft().variable(),
                type,
                p.aliases(),
                p.omitted(),
                p.access(),
                constraints.of(checked),
                Constraints.cascades(checked),
                at);
    }

    private static Property unwrapped(Property inner, Mark mark, List<Property> before) {
        String name = mark.text("prefix").orElse("")
                + inner.name()
                + mark.text("suffix").orElse("");
        String variable = inner.variable();
        for (int i = 2; isTaken(variable, before); i++) {
            variable = inner.variable() + i;
        }
        return new Property(
                name,
                variable,
                inner.type(),
                inner.aliases(),
                inner.omitted(),
                inner.access(),
                inner.constraints(),
                inner.validated(),
                inner.at());
    }

    private static boolean isTaken(String variable, List<Property> properties) {
        return properties.stream().anyMatch(p -> p.variable().equals(variable));
    }
}
