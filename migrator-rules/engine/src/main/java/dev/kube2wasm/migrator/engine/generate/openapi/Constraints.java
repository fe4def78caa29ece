package dev.kube2wasm.migrator.engine.generate.openapi;

import dev.kube2wasm.migrator.api.contract.Constraint;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.engine.generate.typescript.TypeScriptPatterns;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Constraints as keywords of JSON Schema. What no keyword says exactly stands under {@code x-constraints}, as Java has it. */
final class Constraints {

    private final Type type;
    private final Map<String, Object> schema;
    private final List<String> patterns = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    private Constraints(Type type, Map<String, Object> schema) {
        this.type = type;
        this.schema = schema;
    }

    /** Adds the keywords to the schema of a type that is not nullable. */
    static void put(List<Constraint> constraints, Type type, Map<String, Object> schema) {
        Constraints put = new Constraints(type, schema);
        constraints.forEach(put::constraint);
        put.patterns();
        if (!put.others.isEmpty()) {
            schema.put("x-constraints", List.copyOf(put.others));
        }
    }

    private void constraint(Constraint constraint) {
        if (constraint instanceof Constraint.Size s) {
            size("min", s.least());
            s.most().ifPresent(m -> size("max", m));
        } else if (constraint instanceof Constraint.NotEmpty) {
            size("min", 1);
        } else if (constraint instanceof Constraint.NotBlank) {
            size("min", 1);
            patterns.add("\\S");
        } else if (constraint instanceof Constraint.Least l) {
            bound(l.inclusive() ? "minimum" : "exclusiveMinimum", l.value());
        } else if (constraint instanceof Constraint.Most m) {
            bound(m.inclusive() ? "maximum" : "exclusiveMaximum", m.value());
        } else if (constraint instanceof Constraint.Digits d) {
            digits(d);
        } else if (constraint instanceof Constraint.Pattern p) {
            Optional<String> pattern = TypeScriptPatterns.of(p.expression());
            pattern.ifPresentOrElse(patterns::add, () -> others.add("pattern " + p.expression()));
        } else if (constraint instanceof Constraint.Email) {
            schema.put("format", "email");
        } else if (constraint instanceof Constraint.Is is) {
            schema.put("const", is.value());
        } else if (constraint instanceof Constraint.Other o) {
            others.add(o.name());
        }
    }

    /** The narrower of two sizes holds. */
    private void size(String end, int size) {
        String of;
        if (type instanceof Type.ListOf) {
            of = "Items";
        } else if (type instanceof Type.MapOf) {
            of = "Properties";
        } else if (type instanceof Type.Scalar s && s.kind() == Type.Scalar.Kind.STRING) {
            of = "Length";
        } else {
            others.add(end + " size " + size);
            return;
        }
        int known = schema.get(end + of) instanceof Integer i ? i : size;
        schema.put(end + of, end.equals("min") ? Math.max(known, size) : Math.min(known, size));
    }

    private boolean isNumber() {
        return "integer".equals(schema.get("type")) || "number".equals(schema.get("type"));
    }

    private void bound(String keyword, BigDecimal value) {
        if (!isNumber() || schema.containsKey(keyword)) {
            others.add(keyword + " " + value.toPlainString());
            return;
        }
        schema.put(keyword, value);
    }

    private void digits(Constraint.Digits digits) {
        others.add("at most " + digits.integer() + " digits before the point and " + digits.fraction() + " after it");
    }

    private void patterns() {
        if (patterns.size() == 1) {
            schema.put("pattern", patterns.get(0));
        } else if (!patterns.isEmpty()) {
            schema.put("allOf", patterns.stream().map(p -> Map.of("pattern", p)).toList());
        }
    }
}
