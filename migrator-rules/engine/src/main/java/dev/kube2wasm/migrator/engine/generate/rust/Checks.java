package dev.kube2wasm.migrator.engine.generate.rust;

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

    private final RustTypes types;

    Checks(RustTypes types) {
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
                .anyMatch(p -> p.constraints().stream().anyMatch(c -> !(c instanceof Constraint.Other))
                        || (p.validated()
                                && held(p.type())
                                        .filter(s -> isChecked(s, seen))
                                        .isPresent()));
    }

    /** The struct that a type is, or holds. */
    private Optional<Struct> held(Type type) {
        if (type instanceof Type.Nullable n) {
            return held(n.of());
        }
        if (type instanceof Type.ListOf l) {
            return held(l.element());
        }
        if (type instanceof Type.MapOf m) {
            return held(m.value());
        }
        return type instanceof Type.Ref r
                ? types.declaration(r.name()).filter(Struct.class::isInstance).map(Struct.class::cast)
                : Optional.empty();
    }

    void implementation(Struct struct, Map<String, String> fields, Code code) {
        code.line("");
        code.open("impl Check for " + types.name(struct.name()) + " {");
        code.open("fn check(&self, failures: &mut Failures) {");
        for (Property property : struct.properties()) {
            String field = "self." + fields.get(property.variable());
            boolean nullable = property.type() instanceof Type.Nullable;
            statements(RustText.literal(property.name()), field, nullable, property.type(), property.constraints())
                    .forEach(s -> write(s, code));
            Optional<Struct> held =
                    property.validated() ? held(property.type()).filter(this::isChecked) : Optional.empty();
            if (held.isPresent()) {
                nested(RustText.literal(property.name()), field, property.type(), code);
            }
        }
        code.close("}");
        code.close("}");
    }

    private void nested(String name, String field, Type type, Code code) {
        Type inner = type;
        if (type instanceof Type.Nullable n) {
            inner = n.of();
        }
        boolean optional = type instanceof Type.Nullable;
        if (optional) {
            code.open("if let Some(value) = &" + field + " {");
        }
        String value = optional ? "value" : field;
        if (inner instanceof Type.ListOf) {
            code.open("for value in " + (optional ? value : "&" + field) + " {");
            code.line("failures.inside(" + name + ", value);");
            code.close("}");
        } else if (inner instanceof Type.MapOf) {
            code.open("for value in " + value + ".values() {");
            code.line("failures.inside(" + name + ", value);");
            code.close("}");
        } else if (optional) {
            code.line("failures.inside(" + name + ", value" + (types.text(type).contains("Box<") ? ".as_ref()" : "")
                    + ");");
        } else {
            code.line("failures.inside(" + name + ", &" + field + ");");
        }
        if (optional) {
            code.close("}");
        }
    }

    /** A call with its arguments, broken as rustfmt breaks it. */
    record Statement(String function, List<String> arguments) {}

    static void write(Statement statement, Code code) {
        write(statement, ");", code);
    }

    /** As the error of a result. */
    static void error(Statement statement, Code code) {
        String call = statement.function() + "(" + String.join(", ", statement.arguments()) + ")";
        if (code.fits("Err(" + call + ")") && call.length() <= 60) {
            code.line("Err(" + call + ")");
        } else {
            code.open("Err(" + statement.function() + "(");
            statement.arguments().forEach(a -> code.line(a + ","));
            code.close("))");
        }
    }

    /** With {@code end} for its end. */
    static void write(Statement statement, String end, Code code) {
        String arguments = String.join(", ", statement.arguments());
        String line = statement.function() + "(" + arguments + end;
        int value =
                statement.function().startsWith("let ") ? statement.function().indexOf(" = ") + 3 : 0;
        boolean narrow = statement.arguments().size() == 1 || arguments.length() <= 60;
        if (narrow && code.fits(line)) {
            code.line(line);
        } else if (narrow && value > 3 && code.fitsBelow(line.substring(value))) {
            code.open(line.substring(0, value - 1)).line(line.substring(value)).outdent();
        } else {
            code.open(statement.function() + "(");
            statement.arguments().forEach(a -> code.line(a + ","));
            code.close(end);
        }
    }

    /**
     * The checks of one value.
     *
     * @param name the literal of its name
     * @param value the expression of its value
     */
    List<Statement> statements(String name, String value, boolean nullable, Type type, List<Constraint> constraints) {
        List<Statement> statements = new ArrayList<>();
        String optional = nullable ? value + ".as_ref()" : "Some(&" + value + ")";
        Type inner = type instanceof Type.Nullable n ? n.of() : type;
        for (Constraint constraint : constraints) {
            statement(name, optional, inner, constraint).ifPresent(statements::add);
        }
        return statements;
    }

    private Optional<Statement> statement(String name, String value, Type type, Constraint constraint) {
        boolean text = type instanceof Type.Scalar s && s.kind() == Type.Scalar.Kind.STRING;
        boolean sized = text || type instanceof Type.ListOf || type instanceof Type.MapOf;
        boolean number = type instanceof Type.Scalar s && isNumber(s.kind());
        if (constraint instanceof Constraint.NotNull) {
            return Optional.of(new Statement("failures.not_null", List.of(name, value + ".is_some()")));
        }
        if (constraint instanceof Constraint.NotEmpty && sized) {
            return Optional.of(new Statement("failures.not_empty", List.of(name, value)));
        }
        if (constraint instanceof Constraint.NotBlank && text) {
            return Optional.of(new Statement("failures.not_blank", List.of(name, value)));
        }
        if (constraint instanceof Constraint.Size size && sized) {
            String most = size.most().map(m -> "Some(" + m + ")").orElse("None");
            return Optional.of(
                    new Statement("failures.size", List.of(name, value, String.valueOf(size.least()), most)));
        }
        if (constraint instanceof Constraint.Least least && number) {
            String limit = RustText.literal(least.value().toPlainString());
            return Optional.of(
                    new Statement("failures.least", List.of(name, value, limit, String.valueOf(least.inclusive()))));
        }
        if (constraint instanceof Constraint.Most most && number) {
            String limit = RustText.literal(most.value().toPlainString());
            return Optional.of(
                    new Statement("failures.most", List.of(name, value, limit, String.valueOf(most.inclusive()))));
        }
        if (constraint instanceof Constraint.Digits digits && number) {
            return Optional.of(new Statement(
                    "failures.digits",
                    List.of(name, value, String.valueOf(digits.integer()), String.valueOf(digits.fraction()))));
        }
        if (constraint instanceof Constraint.Pattern pattern && text) {
            return RustPatterns.of(pattern.expression())
                    .map(p -> new Statement("failures.pattern", List.of(name, value, RustText.literal(p))));
        }
        if (constraint instanceof Constraint.Email && text) {
            return Optional.of(new Statement("failures.email", List.of(name, value)));
        }
        if (constraint instanceof Constraint.Is is
                && type instanceof Type.Scalar s
                && s.kind() == Type.Scalar.Kind.BOOLEAN) {
            return Optional.of(new Statement("failures.is", List.of(name, value, String.valueOf(is.value()))));
        }
        return Optional.empty();
    }

    private static boolean isNumber(Type.Scalar.Kind kind) {
        return switch (kind) {
            case INT32, INT64, INTEGER, FLOAT, DOUBLE, DECIMAL -> true;
            default -> false;
        };
    }
}
