package dev.kube2wasm.migrator.engine.generate.typescript;

import dev.kube2wasm.migrator.api.contract.Constraint;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Struct;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the checks that Bean Validation's constraints ask for. */
final class Checks {

    private final TypeScriptTypes types;

    Checks(TypeScriptTypes types) {
        this.types = types;
    }

    /** Whether values of this type have anything to check, themselves or in what they hold. */
    boolean isChecked(Struct struct) {
        return isChecked(struct, new HashSet<>());
    }

    private boolean isChecked(Struct struct, Set<String> seen) {
        if (!seen.add(struct.name())) {
            return false;
        }
        return struct.properties().stream()
                .anyMatch(p -> !checks(p.type(), p.constraints()).isEmpty()
                        || (p.validated()
                                && held(p.type())
                                        .filter(s -> isChecked(s, seen))
                                        .isPresent()));
    }

    /** The struct that a type is, or holds. */
    Optional<Struct> held(Type type) {
        if (type instanceof Type.Nullable n) {
            return held(n.of());
        }
        if (type instanceof Type.ListOf l) {
            return held(l.element());
        }
        if (type instanceof Type.MapOf m) {
            return held(m.value());
        }
        return type instanceof Type.Ref r ? types.struct(r.name()) : Optional.empty();
    }

    /** The table of the checks of an object. */
    Node table(Struct struct, Map<String, String> fields) {
        List<Node.Entry> entries = new ArrayList<>();
        for (Property property : struct.properties()) {
            List<Node> checks = new ArrayList<>(checks(property.type(), property.constraints()));
            if (property.validated()) {
                held(property.type())
                        .filter(this::isChecked)
                        .ifPresent(
                                s -> checks.add(Node.plain("checks.inside(() => " + types.checksName(s.name()) + ")")));
            }
            if (!checks.isEmpty()) {
                entries.add(new Node.Entry(fields.getOrDefault(property.variable(), ""), new Node.Array(checks)));
            }
        }
        return new Node.Structure(entries);
    }

    /** The checks of one value. */
    List<Node> checks(Type type, List<Constraint> constraints) {
        Type inner = type instanceof Type.Nullable n ? n.of() : type;
        return constraints.stream().flatMap(c -> check(inner, c).stream()).toList();
    }

    private static Optional<Node> check(Type type, Constraint constraint) {
        boolean text = type instanceof Type.Scalar s && s.kind() == Type.Scalar.Kind.STRING;
        boolean sized = text || type instanceof Type.ListOf || type instanceof Type.MapOf;
        boolean number = type instanceof Type.Scalar s && isNumber(s.kind());
        if (constraint instanceof Constraint.NotNull) {
            return call("notNull");
        }
        if (constraint instanceof Constraint.NotEmpty && sized) {
            return call("notEmpty");
        }
        if (constraint instanceof Constraint.NotBlank && text) {
            return call("notBlank");
        }
        if (constraint instanceof Constraint.Size size && sized) {
            String most = size.most().map(m -> ", " + m).orElse("");
            return call("size(" + size.least() + most + ")");
        }
        if (constraint instanceof Constraint.Least least && number) {
            return call("least(" + limit(least.value().toPlainString(), least.inclusive()) + ")");
        }
        if (constraint instanceof Constraint.Most most && number) {
            return call("most(" + limit(most.value().toPlainString(), most.inclusive()) + ")");
        }
        if (constraint instanceof Constraint.Digits digits && number) {
            return call("digits(" + digits.integer() + ", " + digits.fraction() + ")");
        }
        if (constraint instanceof Constraint.Pattern pattern && text) {
            return TypeScriptPatterns.of(pattern.expression())
                    .map(p -> new Node.Call("checks.pattern", List.of(Node.literal(p))));
        }
        if (constraint instanceof Constraint.Email && text) {
            return call("email");
        }
        if (constraint instanceof Constraint.Is is
                && type instanceof Type.Scalar s
                && s.kind() == Type.Scalar.Kind.BOOLEAN) {
            return call("is(" + is.value() + ")");
        }
        return Optional.empty();
    }

    private static Optional<Node> call(String code) {
        return Optional.of(Node.plain("checks." + code));
    }

    private static String limit(String value, boolean inclusive) {
        return TypeScriptText.literal(value) + (inclusive ? "" : ", false");
    }

    private static boolean isNumber(Type.Scalar.Kind kind) {
        return switch (kind) {
            case INT32, INT64, INTEGER, FLOAT, DOUBLE, DECIMAL -> true;
            default -> false;
        };
    }
}
