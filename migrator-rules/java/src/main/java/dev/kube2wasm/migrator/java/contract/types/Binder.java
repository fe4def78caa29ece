package dev.kube2wasm.migrator.java.contract.types;

import dev.kube2wasm.migrator.java.program.Program;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts types in the place of type variables. */
final class Binder {

    private final Program program;

    Binder(Program program) {
        this.program = program;
    }

    /** A type as it is written in {@code in}, where the variables stand for these types. */
    BoundType bind(TypeRef ref, ProgramType in, Map<String, BoundType> variables) {
        String name = program.resolve(ref.name(), in);
        if (name.isEmpty()) {
            return variables.getOrDefault(ref.name(), BoundType.UNKNOWN).arrayed(ref.dimensions());
        }
        List<BoundType> arguments =
                ref.arguments().stream().map(a -> bind(a, in, variables)).toList();
        return new BoundType(name, arguments, ref.dimensions());
    }

    /** What the variables of a type stand for. */
    static Map<String, BoundType> variables(ProgramType type, BoundType bound) {
        Map<String, BoundType> result = new HashMap<>();
        List<String> parameters = type.decl().typeParameters();
        for (int i = 0; i < parameters.size(); i++) {
            result.put(parameters.get(i), bound.argument(i));
        }
        return result;
    }

    /** A supertype of {@code type}, as it is written there. */
    BoundType superType(TypeRef ref, ProgramType type, BoundType bound) {
        BoundType result = bind(ref, type.outer().orElse(type), Map.of());
        List<BoundType> arguments = ref.arguments().stream()
                .map(a -> bind(a, type, variables(type, bound)))
                .toList();
        return new BoundType(result.name(), arguments, 0);
    }

    /** {@code subtype} with its variables bound by what it gives to {@code base}, where it does so directly. */
    BoundType subtype(ProgramType subtype, BoundType base) {
        Optional<TypeRef> ref = subtype.decl().superTypes().stream()
                .filter(s -> program.resolve(s.name(), subtype.outer().orElse(subtype))
                        .equals(base.name()))
                .findFirst();
        List<BoundType> arguments = subtype.decl().typeParameters().stream()
                .map(p -> ref.map(r -> argument(r, p, base)).orElse(BoundType.UNKNOWN))
                .toList();
        return new BoundType(subtype.name(), arguments, 0);
    }

    private static BoundType argument(TypeRef superType, String parameter, BoundType base) {
        for (int i = 0; i < superType.arguments().size(); i++) {
            if (superType.arguments().get(i).name().equals(parameter)) {
                return base.argument(i);
            }
        }
        return BoundType.UNKNOWN;
    }
}
