package dev.kube2wasm.migrator.java.contract.types;

import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration;
import dev.kube2wasm.migrator.java.program.Constants;
import dev.kube2wasm.migrator.java.program.Program;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The shapes of the types that the service declares. */
final class OwnTypes {

    private static final Set<String> WITHOUT_PROPERTIES = Set.of(
            "io.quarkus.hibernate.orm.panache.PanacheEntityBase",
            "io.quarkus.hibernate.reactive.panache.PanacheEntityBase",
            "io.quarkus.mongodb.panache.PanacheMongoEntityBase",
            "io.quarkus.hibernate.orm.panache.PanacheEntity",
            "io.quarkus.hibernate.reactive.panache.PanacheEntity",
            "org.springframework.data.domain.AbstractAggregateRoot");

    private final MemberReader members;
    private final TypeNames names;
    private final Registry registry;
    private final Enumerations enumerations;
    private final Structs structs;
    private final Unions unions;
    private final Shapes shapes;
    private final Set<String> enumerated = new HashSet<>();
    private final Set<String> inside = new HashSet<>();

    OwnTypes(Program program, Constants constants, JsonSettings settings) {
        Binder binder = new Binder(program);
        this.members = new MemberReader(program, constants, binder);
        this.names = new TypeNames(program.types());
        this.registry = new Registry(names);
        this.enumerations = new Enumerations(members, constants, settings);
        this.shapes = new Shapes(program, settings, this);
        this.structs = new Structs(program, members, settings, shapes, new Constraints(program));
        this.unions = new Unions(program, members, binder, constants, this);
    }

    MemberReader members() {
        return members;
    }

    Registry registry() {
        return registry;
    }

    Shapes shapes() {
        return shapes;
    }

    TypeNames names() {
        return names;
    }

    boolean isEnumeration(String name) {
        return enumerated.contains(name);
    }

    /** The shape of a declared type; its declaration is built later. */
    Type shape(ProgramType type, BoundType bound, Marks usage) {
        Marks marks = members.marks(type);
        Optional<Type> custom = CustomShapes.of(marks).or(() -> byFormat(type, marks, usage));
        if (custom.isPresent()) {
            return custom.get();
        }
        if (type.decl().kind() == TypeDecl.Kind.ENUM) {
            return enumeration(type, usage);
        }
        Members read = members.read(type, bound);
        return value(type, read)
                .or(() -> unions.tagged(type, bound, marks, usage))
                .or(() -> inherited(read))
                .or(() -> unions.untagged(type, bound))
                .or(() -> dynamic(type, read))
                .orElseGet(() -> struct(type, bound, usage));
    }

    /** Refers to the declaration of a class's own properties. */
    Type.Ref struct(ProgramType type, BoundType bound, Marks usage) {
        Set<String> ignored = new LinkedHashSet<>();
        usage.jackson("JsonIgnoreProperties").ifPresent(m -> ignored.addAll(m.all("value")));
        BoundType plain = new BoundType(bound.name(), bound.arguments(), 0);
        String wanted = names.of(plain);
        if (!ignored.isEmpty()) {
            wanted += "Without" + TypeNames.upperCamel(String.join("-", ignored));
        }
        return registry.refer(
                "struct " + plain.text() + " " + ignored,
                wanted,
                ignored.isEmpty() && plain.arguments().isEmpty(),
                name -> structs.build(name, type, plain, ignored));
    }

    private static Optional<Type> byFormat(ProgramType type, Marks marks, Marks usage) {
        if (marks.jackson("JsonIdentityInfo").isPresent()) {
            return Optional.of(new Type.Any("an object at first, then its identity"));
        }
        Optional<String> shape = usage.jackson("JsonFormat")
                .or(() -> marks.jackson("JsonFormat"))
                .flatMap(m -> m.text("shape"));
        boolean isEnum = type.decl().kind() == TypeDecl.Kind.ENUM;
        if (shape.filter(s -> s.equals("ARRAY")).isPresent()
                || (isEnum && shape.filter(s -> s.equals("OBJECT")).isPresent())) {
            return Optional.of(new Type.Any("written with @JsonFormat(shape = " + shape.orElse("") + ")"));
        }
        return Optional.empty();
    }

    private Type enumeration(ProgramType type, Marks usage) {
        boolean number = usage.jackson("JsonFormat")
                .filter(m -> m.all("shape").stream().anyMatch(s -> s.startsWith("NUMBER")))
                .isPresent();
        if (number) {
            return new Type.Scalar(Type.Scalar.Kind.INT32);
        }
        Optional<Type> scalar = enumerations.scalar(type);
        if (scalar.isPresent()) {
            return scalar.get();
        }
        Optional<List<TypeDeclaration.Enumeration.Constant>> constants = enumerations.constants(type);
        if (constants.isEmpty()) {
            return new Type.Scalar(Type.Scalar.Kind.STRING);
        }
        Type.Ref ref = registry.refer(
                "enum " + type.name(),
                names.of(BoundType.of(type.name())),
                true,
                name -> new TypeDeclaration.Enumeration(name, type.name(), constants.get(), type.at()));
        enumerated.add(ref.name());
        return ref;
    }

    private Optional<Type> value(ProgramType type, Members read) {
        Optional<BoundType> value = Values.of(read);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!inside.add(type.name())) {
            return Optional.of(new Type.Any("a value that holds itself"));
        }
        Type shape = shapes.of(value.get(), Marks.NONE);
        inside.remove(type.name());
        return Optional.of(shape);
    }

    private Optional<Type> inherited(Members read) {
        Optional<BoundType> foreign = read.foreignSuper().filter(f -> !WITHOUT_PROPERTIES.contains(f.name()));
        return foreign.map(f -> shapes.container(f, Marks.NONE)
                .orElse(new Type.Any("extends " + f.simpleName() + ", which is not in the sources")));
    }

    private Optional<Type> dynamic(ProgramType type, Members read) {
        Optional<BoundType> rest = read.methods().stream()
                .filter(m -> m.marks().jackson("JsonAnyGetter").isPresent())
                .flatMap(m -> m.result().stream())
                .findFirst()
                .or(() -> read.fields().stream()
                        .filter(f -> f.marks().jackson("JsonAnyGetter").isPresent()
                                || f.marks().jackson("JsonAnySetter").isPresent())
                        .map(Members.Field::type)
                        .findFirst());
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Type.Any(type.decl().name() + " has keys that are data"));
    }
}
