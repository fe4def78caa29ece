package dev.kube2wasm.migrator.java.contract;

import dev.kube2wasm.migrator.api.contract.Constraint;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Types by their simple names, for tests that are about something else: own types are references to nothing. */
final class NamedTypes implements Types {

    private static final Map<String, Kind> SCALARS = Map.ofEntries(
            Map.entry("String", Kind.STRING),
            Map.entry("boolean", Kind.BOOLEAN),
            Map.entry("Boolean", Kind.BOOLEAN),
            Map.entry("int", Kind.INT32),
            Map.entry("Integer", Kind.INT32),
            Map.entry("long", Kind.INT64),
            Map.entry("Long", Kind.INT64),
            Map.entry("double", Kind.DOUBLE),
            Map.entry("Double", Kind.DOUBLE),
            Map.entry("BigDecimal", Kind.DECIMAL),
            Map.entry("UUID", Kind.UUID),
            Map.entry("LocalDate", Kind.DATE),
            Map.entry("LocalDateTime", Kind.LOCAL_DATE_TIME),
            Map.entry("Instant", Kind.DATE_TIME),
            Map.entry("Duration", Kind.DURATION));

    @Override
    public Type of(TypeRef type, List<Annotation> annotations, ProgramType in) {
        if (type.isArray()) {
            return new Type.ListOf(of(type.name(), List.of(), in), false);
        }
        return of(type.name(), type.arguments(), in);
    }

    private Type of(String qualified, List<TypeRef> arguments, ProgramType in) {
        String name = qualified.substring(qualified.lastIndexOf('.') + 1);
        Kind kind = SCALARS.get(name);
        if (kind != null) {
            return new Type.Scalar(kind);
        }
        return switch (name) {
            case "List", "Set", "Collection" ->
                new Type.ListOf(
                        arguments.isEmpty() ? new Type.Any("raw") : of(arguments.get(0), List.of(), in),
                        name.equals("Set"));
            case "Map" -> new Type.MapOf(of(arguments.get(1), List.of(), in));
            case "Optional" -> new Type.Nullable(of(arguments.get(0), List.of(), in));
            case "Object" -> new Type.Any("Object");
            default -> new Type.Ref(name);
        };
    }

    @Override
    public Optional<TypeDeclaration> declaration(String name) {
        return Optional.empty();
    }

    @Override
    public List<Constraint> constraints(List<Annotation> annotations, ProgramType in) {
        return List.of();
    }

    @Override
    public List<TypeDeclaration> declarations() {
        return List.of();
    }
}
