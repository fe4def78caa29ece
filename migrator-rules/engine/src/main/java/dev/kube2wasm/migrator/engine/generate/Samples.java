package dev.kube2wasm.migrator.engine.generate;

import dev.kube2wasm.migrator.api.contract.Constraint;
import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Enumeration;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Struct;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Union;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Makes values that a service accepts, for generated tests and documents. Empty where a constraint cannot be met. */
public final class Samples {

    private static final int DEEPEST = 6;

    private final Map<String, TypeDeclaration> declarations = new TreeMap<>();

    public Samples(Contract contract) {
        contract.types().forEach(t -> declarations.put(t.name(), t));
    }

    /** A value of a parameter, as text. */
    public Optional<String> text(Type type, List<Constraint> constraints) {
        Type inner = type instanceof Type.Nullable n ? n.of() : type;
        if (inner instanceof Type.ListOf l) {
            return text(l.element(), List.of());
        }
        if (inner instanceof Type.Ref r && declarations.get(r.name()) instanceof Enumeration e) {
            return e.constants().stream().findFirst().map(Enumeration.Constant::name);
        }
        return value(inner, constraints, 0).filter(v -> !(v instanceof Map)).map(String::valueOf);
    }

    /** A text that the expression of a path variable takes. */
    public Optional<String> matching(PathPattern.Segment.Variable variable) {
        return variable.expression()
                .flatMap(e -> text(new Type.Scalar(Type.Scalar.Kind.STRING), List.of(new Constraint.Pattern(e))));
    }

    /**
     * A value in JSON: {@link Map}, {@link List}, {@link String}, {@link Number}, {@link Boolean}.
     *
     * @return empty where no value is known that the service accepts; null stands for itself inside of others
     */
    public Optional<Object> value(Type type, List<Constraint> constraints) {
        return value(type, constraints, 0);
    }

    private Optional<Object> value(Type type, List<Constraint> constraints, int depth) {
        if (type instanceof Type.Nullable n) {
            return value(n.of(), constraints, depth);
        }
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (type instanceof Type.Scalar s) {
            return scalar(s.kind(), constraints);
        }
        if (type instanceof Type.ListOf l) {
            int least = least(constraints);
            return least == 0
                    ? Optional.of(List.of())
                    : value(l.element(), List.of(), depth + 1)
                            .filter(v -> !l.unique() || least == 1)
                            .map(v -> Collections.nCopies(least, v));
        }
        if (type instanceof Type.MapOf m) {
            return least(constraints) == 0
                    ? Optional.of(Map.of())
                    : value(m.value(), List.of(), depth + 1).map(v -> Map.of("key", v));
        }
        if (type instanceof Type.Ref r) {
            return Optional.ofNullable(declarations.get(r.name())).flatMap(d -> declared(d, depth));
        }
        return Optional.of(Map.of());
    }

    private static int least(List<Constraint> constraints) {
        int least = 0;
        for (Constraint c : constraints) {
            if (c instanceof Constraint.Size s) {
                least = Math.max(least, s.least());
            } else if (c instanceof Constraint.NotEmpty || c instanceof Constraint.NotBlank) {
                least = Math.max(least, 1);
            }
        }
        return least;
    }

    private Optional<Object> declared(TypeDeclaration declaration, int depth) {
        if (declaration instanceof Enumeration e) {
            return e.constants().stream().findFirst().map(Enumeration.Constant::text);
        }
        if (declaration instanceof Struct s) {
            return object(s, depth).map(o -> o);
        }
        Union union = (Union) declaration;
        for (Union.Variant variant : union.variants()) {
            Optional<Object> inside = value(new Type.Ref(variant.type()), List.of(), depth + 1);
            if (inside.isPresent() && inside.get() instanceof Map<?, ?> map) {
                return Optional.of(tagged(union, variant.tag(), map));
            }
        }
        return Optional.empty();
    }

    private static Object tagged(Union union, String tag, Map<?, ?> map) {
        Map<Object, Object> tagged = new LinkedHashMap<>();
        switch (union.style()) {
            case WRAPPER_OBJECT -> tagged.put(tag, map);
            case WRAPPER_ARRAY -> {
                return List.of(tag, map);
            }
            case PROPERTY -> {
                tagged.put(union.tag(), tag);
                tagged.putAll(map);
            }
            default -> tagged.putAll(map);
        }
        return tagged;
    }

    private Optional<Map<String, @Nullable Object>> object(Struct struct, int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (Property property : struct.properties()) {
            if (property.access() == Property.Access.READ_ONLY) {
                continue;
            }
            boolean required = property.constraints().stream()
                    .anyMatch(c -> c instanceof Constraint.NotNull
                            || c instanceof Constraint.NotEmpty
                            || c instanceof Constraint.NotBlank);
            Optional<Object> value = value(property.type(), property.constraints(), depth + 1);
            if (value.isPresent()) {
                object.put(property.name(), value.get());
            } else if (required || !(property.type() instanceof Type.Nullable)) {
                return Optional.empty();
            }
        }
        return Optional.of(object);
    }

    private static Optional<Object> scalar(Type.Scalar.Kind kind, List<Constraint> constraints) {
        return switch (kind) {
            case STRING -> string(constraints);
            case BOOLEAN ->
                Optional.of(constraints.stream().noneMatch(c -> c instanceof Constraint.Is is && !is.value()));
            case INT32, INT64, INTEGER, EPOCH_MILLIS -> number(constraints, 0);
            case FLOAT, DOUBLE, DECIMAL, EPOCH_SECONDS -> number(constraints, 1);
            case UUID -> Optional.of("3f2504e0-4f89-41d3-9a0c-0305e82c3301");
            case DATE -> Optional.of("2026-11-23");
            case TIME -> Optional.of("10:15:30");
            case LOCAL_DATE_TIME -> Optional.of("2026-11-23T10:15:30");
            case DATE_TIME -> Optional.of("2026-11-23T10:15:30Z");
            case DURATION -> Optional.of("PT1.5S");
            case BYTES -> Optional.of("aGVsbG8=");
        };
    }

    private static Optional<Object> string(List<Constraint> constraints) {
        int least = least(constraints);
        int most = Integer.MAX_VALUE;
        boolean email = false;
        for (Constraint c : constraints) {
            if (c instanceof Constraint.Size s) {
                most = Math.min(most, s.most().orElse(most));
            } else if (c instanceof Constraint.Email) {
                email = true;
            } else if (c instanceof Constraint.Least
                    || c instanceof Constraint.Most
                    || c instanceof Constraint.Digits) {
                return Optional.empty();
            }
        }
        String word = email ? "a@example.org" : "x".repeat(Math.min(Math.max(least, 1), 1000));
        for (Constraint c : constraints) {
            if (c instanceof Constraint.Pattern p) {
                Optional<String> matching = matching(p.expression(), List.of(word, "1", "a", "A", "2026-11-23", "0.1"));
                if (matching.isEmpty()) {
                    return Optional.empty();
                }
                word = matching.get();
            }
        }
        return word.length() >= least && word.length() <= most ? Optional.of(word) : Optional.empty();
    }

    private static Optional<String> matching(String expression, List<String> candidates) {
        try {
            Pattern pattern = Pattern.compile(expression);
            List<String> all = new ArrayList<>(candidates);
            for (String candidate : candidates) {
                for (int n = 2; n <= 12 && candidate.length() == 1; n++) {
                    all.add(candidate.repeat(n));
                }
            }
            return all.stream().filter(c -> pattern.matcher(c).matches()).findFirst();
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> number(List<Constraint> constraints, int scale) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
        BigDecimal value = BigDecimal.ONE;
        for (Constraint c : constraints) {
            if (c instanceof Constraint.Least l && value.compareTo(l.value()) <= 0) {
                value = l.value().add(step);
            }
        }
        for (Constraint c : constraints) {
            if (c instanceof Constraint.Most m && value.compareTo(m.value()) >= 0) {
                value = m.inclusive() ? m.value() : m.value().subtract(step);
            }
        }
        for (Constraint c : constraints) {
            boolean held = !(c instanceof Constraint.Least l) || value.compareTo(l.value()) >= (l.inclusive() ? 0 : 1);
            if (!held) {
                return Optional.empty();
            }
        }
        return Optional.of(scale == 0 ? value.setScale(0, RoundingMode.CEILING) : value);
    }
}
