package dev.kube2wasm.migrator.java.contract.configuration;

import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.java.contract.Types;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The types of settings: every setting is a text, and only what reads the same everywhere is more than that. */
final class SettingTypes {

    static final Type TEXT = new Type.Scalar(Kind.STRING);

    private static final Set<Kind> KEPT = EnumSet.of(
            Kind.STRING, Kind.BOOLEAN, Kind.INT32, Kind.INT64, Kind.INTEGER, Kind.FLOAT, Kind.DOUBLE, Kind.DECIMAL);

    private static final Set<String> OPTIONAL = Set.of("java.util.Optional");
    private static final Set<String> OPTIONAL_NUMBERS =
            Set.of("java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble");
    private static final Set<String> WRAPPERS = Set.of(
            "java.util.function.Supplier",
            "javax.inject.Provider",
            "jakarta.inject.Provider",
            "javax.enterprise.inject.Instance",
            "jakarta.enterprise.inject.Instance");

    private final ServiceCode code;
    private final Types types;

    SettingTypes(ServiceCode code, Types types) {
        this.code = code;
        this.types = types;
    }

    /** The type of a setting that is read as {@code ref}; text for whatever a library has to make sense of. */
    Type of(TypeRef ref, ProgramType in) {
        String name = code.program().resolve(ref.name(), in);
        if ((OPTIONAL.contains(name) || WRAPPERS.contains(name))
                && ref.arguments().size() == 1) {
            return of(ref.arguments().get(0), in);
        }
        if (name.isEmpty()
                || ref.name().equals("var")
                || code.program().type(name).isPresent()) {
            return TEXT;
        }
        return switch (name) {
            case "java.util.OptionalInt" -> new Type.Scalar(Kind.INT32);
            case "java.util.OptionalLong" -> new Type.Scalar(Kind.INT64);
            case "java.util.OptionalDouble" -> new Type.Scalar(Kind.DOUBLE);
            default -> kept(types.of(ref, List.of(), in));
        };
    }

    /** Whether the code gets along without the setting. */
    boolean isOptional(TypeRef ref, ProgramType in) {
        String name = code.program().resolve(ref.name(), in);
        if (WRAPPERS.contains(name) && ref.arguments().size() == 1) {
            return isOptional(ref.arguments().get(0), in);
        }
        return OPTIONAL.contains(name) || OPTIONAL_NUMBERS.contains(name);
    }

    private static Type kept(Type type) {
        if (type instanceof Type.Nullable n) {
            return kept(n.of());
        }
        if (type instanceof Type.ListOf l && kept(l.element()) instanceof Type.Scalar element) {
            return new Type.ListOf(element, l.unique());
        }
        return type instanceof Type.Scalar s && KEPT.contains(s.kind()) ? s : TEXT;
    }
}
