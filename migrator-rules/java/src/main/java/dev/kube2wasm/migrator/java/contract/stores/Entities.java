package dev.kube2wasm.migrator.java.contract.stores;

import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.contract.Store.Column;
import dev.kube2wasm.migrator.api.contract.Store.Table;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration;
import dev.kube2wasm.migrator.java.contract.Types;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.FieldDecl;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the mapping of types to tables. What it does not know for certain is a reason against exact statements. */
final class Entities {

    private static final List<String> MAPPING = List.of(
            "javax.persistence.",
            "jakarta.persistence.",
            "org.hibernate.",
            "org.springframework.data.",
            "io.micronaut.data.");
    /** Annotations of the mapping that change nothing about plain statements, by simple name. */
    private static final Set<String> HARMLESS = Set.of(
            "Entity",
            "Table",
            "MappedSuperclass",
            "MappedEntity",
            "MappedProperty",
            "Id",
            "Column",
            "Basic",
            "GeneratedValue",
            "Enumerated",
            "NamedQuery",
            "NamedQueries",
            "Access",
            "Index",
            "Transient",
            "UniqueConstraint",
            "Cacheable",
            "PersistenceCreator",
            "PersistenceConstructor",
            "Introspected",
            "Temporal",
            "SequenceGenerator",
            "Comment",
            "Proxy",
            "DynamicUpdate",
            "DynamicInsert",
            "Nationalized");

    private static final Set<Type.Scalar.Kind> STORED = Set.of(
            Type.Scalar.Kind.STRING,
            Type.Scalar.Kind.BOOLEAN,
            Type.Scalar.Kind.INT32,
            Type.Scalar.Kind.INT64,
            Type.Scalar.Kind.FLOAT,
            Type.Scalar.Kind.DOUBLE,
            Type.Scalar.Kind.DECIMAL,
            Type.Scalar.Kind.UUID,
            Type.Scalar.Kind.DATE,
            Type.Scalar.Kind.TIME,
            Type.Scalar.Kind.LOCAL_DATE_TIME,
            Type.Scalar.Kind.DATE_TIME,
            Type.Scalar.Kind.BYTES);

    /** Definitions of columns that hold text as it is. */
    private static final Set<String> PLAIN_TEXT = Set.of("text", "longtext", "mediumtext", "varchar", "varchar(255)");

    private static final String DATA_ID = "org.springframework.data.annotation.Id";

    private final ServiceCode code;
    private final Types types;
    private final Naming naming;

    Entities(ServiceCode code, Types types, List<Dependency> dependencies) {
        this.code = code;
        this.types = types;
        this.naming = Naming.of(code, dependencies);
    }

    /** The entity of this qualified name, where it is one of the service's own types. */
    Optional<Entity> of(String name) {
        return code.program().type(name).filter(this::isMapped).flatMap(this::read);
    }

    private boolean isMapped(ProgramType t) {
        return t.annotations().stream()
                        .map(a -> code.program().resolve(a, t))
                        .anyMatch(a -> a.endsWith(".persistence.Entity")
                                || a.equals("org.springframework.data.relational.core.mapping.Table")
                                || a.equals("io.micronaut.data.annotation.MappedEntity"))
                || isPlainData(t);
    }

    // Spring Data JDBC and R2DBC need no annotation on the type; they keep enums by name.
    private boolean isPlainData(ProgramType t) {
        return t.decl().fields().stream()
                .flatMap(f -> f.annotations().stream())
                .anyMatch(a -> code.program().resolve(a, t).equals(DATA_ID));
    }

    private Optional<Entity> read(ProgramType t) {
        TypeRef self = new TypeRef(t.name(), List.of(), false, t.decl().at());
        if (!(types.of(self, List.of(), t) instanceof Type.Ref row)) {
            return Optional.empty();
        }
        Set<String> reasons = new LinkedHashSet<>();
        List<Column> columns = new ArrayList<>();
        List<ProgramType> lineage = new ArrayList<>(code.program().lineage(t).toList());
        java.util.Collections.reverse(lineage);
        lineage.stream().filter(s -> !s.isInterface()).forEach(s -> type(s, t, columns, reasons));
        code.program()
                .externalSuperTypes(t)
                .filter(s -> s.endsWith(".PanacheEntity"))
                .forEach(s ->
                        columns.add(0, new Column("id", "id", new Type.Scalar(Type.Scalar.Kind.INT64), true, false)));
        if (columns.stream().filter(Column::key).count() != 1) {
            reasons.add("The key of " + t.decl().name() + " is not one annotated field.");
        }
        fits(t, row.name(), columns, reasons);
        Optional<String> table = tableName(t);
        if (table.isEmpty()) {
            reasons.add("The naming strategy for tables is not known.");
        }
        Table read = new Table(table.orElse(t.decl().name()), row.name(), columns, t.at());
        return Optional.of(
                new Entity(t.decl().name(), read, reasons.stream().findFirst().orElse("")));
    }

    // A row has to fill the type exactly: nothing that the table lacks, nothing that JSON leaves out.
    private void fits(ProgramType t, String row, List<Column> columns, Set<String> reasons) {
        Optional<TypeDeclaration> declared = types.declaration(row);
        if (declared.isEmpty()) {
            return;
        }
        Set<String> properties = declared.get() instanceof TypeDeclaration.Struct s
                ? s.properties().stream()
                        .map(TypeDeclaration.Property::variable)
                        .collect(Collectors.toSet())
                : Set.of();
        Set<String> variables = columns.stream().map(Column::variable).collect(Collectors.toSet());
        if (!properties.equals(variables)) {
            reasons.add("The columns of " + t.decl().name() + " are not the properties of its JSON.");
        }
    }

    private Optional<String> tableName(ProgramType t) {
        Optional<Annotation> table = mapping(t.annotations(), t, "Table");
        Optional<String> named = table.flatMap(a -> code.value(a, t, "name", "value"))
                .or(() -> mapping(t.annotations(), t, "Entity").flatMap(a -> code.value(a, t, "name")))
                .or(() -> mapping(t.annotations(), t, "MappedEntity").flatMap(a -> code.value(a, t, "value")));
        Optional<String> schema = table.flatMap(a -> code.value(a, t, "schema", "catalog"));
        Optional<String> name = named.or(() -> Optional.of(t.decl().name())).flatMap(naming::name);
        return schema.isPresent() ? schema.flatMap(naming::name).flatMap(s -> name.map(n -> s + "." + n)) : name;
    }

    private Optional<Annotation> mapping(List<Annotation> annotations, ProgramType in, String simple) {
        return annotations.stream()
                .filter(a -> a.name().equals(simple) || a.name().endsWith("." + simple))
                .filter(a -> isMapping(code.program().resolve(a, in)))
                .findFirst();
    }

    private static boolean isMapping(String annotation) {
        return MAPPING.stream().anyMatch(annotation::startsWith);
    }

    private void type(ProgramType s, ProgramType entity, List<Column> columns, Set<String> reasons) {
        String where = entity.decl().name();
        if (!s.equals(entity) && mapping(s.annotations(), s, "Entity").isPresent()) {
            reasons.add(where + " inherits from another entity.");
        }
        harm(s.annotations(), s).ifPresent(a -> reasons.add(where + " is mapped with @" + a + "."));
        s.decl()
                .methods()
                .forEach(m -> harm(m.annotations(), s)
                        .ifPresent(a -> reasons.add(where + "." + m.name() + " is annotated with @" + a + ".")));
        boolean mapped = s.equals(entity)
                || mapping(s.annotations(), s, "MappedSuperclass").isPresent();
        if (!mapped) {
            return;
        }
        for (FieldDecl f : s.decl().fields()) {
            if (!f.modifiers().isStatic()
                    && mapping(f.annotations(), s, "Transient").isEmpty()) {
                column(f, s, columns, reasons);
            }
        }
    }

    /** The annotation of the mapping, if any, that we do not know to be harmless. */
    private Optional<String> harm(List<Annotation> annotations, ProgramType in) {
        return annotations.stream()
                .filter(a -> isMapping(code.program().resolve(a, in)))
                .map(a -> a.name().substring(a.name().lastIndexOf('.') + 1))
                .filter(n -> !HARMLESS.contains(n))
                .findFirst();
    }

    private void column(FieldDecl f, ProgramType in, List<Column> columns, Set<String> reasons) {
        Optional<String> harm = harm(f.annotations(), in);
        if (harm.isPresent()) {
            reasons.add("The field " + f.name() + " is mapped with @" + harm.get() + ".");
            return;
        }
        Type type = types.of(f.type(), f.annotations(), in);
        boolean isEnum = code.program()
                .type(code.program().resolve(f.type().name(), in))
                .filter(t -> t.decl().kind() == TypeDecl.Kind.ENUM)
                .isPresent();
        Optional<Annotation> enumerated = mapping(f.annotations(), in, "Enumerated");
        boolean asText = enumerated
                .flatMap(a -> code.value(a, in, "value"))
                .filter("STRING"::equals)
                .isPresent();
        if (isEnum ? !(asText || isPlainData(in)) || !isNamedAsWritten(type) : !isStored(type)) {
            reasons.add("How the field " + f.name() + " is kept in a column is not plain.");
            return;
        }
        Optional<Annotation> column =
                mapping(f.annotations(), in, "Column").or(() -> mapping(f.annotations(), in, "MappedProperty"));
        Optional<String> name = column.flatMap(a -> code.value(a, in, "name", "value"))
                .or(() -> Optional.of(f.name()))
                .flatMap(naming::name);
        boolean whole = column.isEmpty() || isWhole(column.get(), in);
        if (name.isEmpty() || !whole) {
            reasons.add("The column of the field " + f.name() + " is not plain.");
        }
        boolean key = mapping(f.annotations(), in, "Id").isPresent();
        columns.add(new Column(name.orElse(f.name()), f.name(), type, key, key && isGenerated(f, in)));
    }

    private boolean isWhole(Annotation column, ProgramType in) {
        boolean written = Stream.of("insertable", "updatable")
                .flatMap(name -> code.constants().values(column, name, in).stream())
                .noneMatch("false"::equals);
        boolean plain = code.constants().values(column, "columnDefinition", in).stream()
                .allMatch(d -> PLAIN_TEXT.contains(d.strip().toLowerCase(Locale.ROOT)));
        return written && plain && !column.attributes().containsKey("table");
    }

    // Only an identity column is filled by the database; a sequence is asked beforehand, in steps.
    private boolean isGenerated(FieldDecl f, ProgramType in) {
        Optional<Annotation> generated = mapping(f.annotations(), in, "GeneratedValue");
        return generated
                .filter(a -> code.value(a, in, "strategy", "value")
                        .filter("IDENTITY"::equals)
                        .isPresent())
                .isPresent();
    }

    private static boolean isStored(Type type) {
        return type instanceof Type.Nullable n
                ? isStored(n.of())
                : type instanceof Type.Scalar s && STORED.contains(s.kind());
    }

    private boolean isNamedAsWritten(Type type) {
        Type plain = type instanceof Type.Nullable n ? n.of() : type;
        return plain instanceof Type.Ref r
                && types.declaration(r.name())
                        .filter(d -> !(d instanceof TypeDeclaration.Enumeration e
                                && e.constants().stream().allMatch(c -> c.name().equals(c.text()))))
                        .isEmpty();
    }
}
