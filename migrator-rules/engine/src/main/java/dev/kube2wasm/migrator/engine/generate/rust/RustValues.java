package dev.kube2wasm.migrator.engine.generate.rust;

import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Enumeration;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Struct;
import dev.kube2wasm.migrator.api.contract.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what a handler returns as an expression of Rust; empty where it would not mean exactly the same. */
final class RustValues {

    /** An owned expression with its type. */
    private record Typed(String code, Type type) {}

    private static final Type TEXT = new Type.Scalar(Kind.STRING);
    private static final Type BOOLEAN = new Type.Scalar(Kind.BOOLEAN);

    private final RustTypes types;
    private final Operation operation;
    private final Map<String, String> parameterFields;

    /** @param parameterFields the names of the fields of {@code params}, by the parameter's variable */
    RustValues(RustTypes types, Operation operation, Map<String, String> parameterFields) {
        this.types = types;
        this.operation = operation;
        this.parameterFields = parameterFields;
    }

    /** The value as an owned expression of {@code expected}. */
    Optional<String> expression(Value value, Type expected) {
        Type inner = expected instanceof Type.Nullable n ? n.of() : expected;
        boolean nullable = expected instanceof Type.Nullable;
        if (value instanceof Value.Null) {
            return nullable ? Optional.of("None") : Optional.empty();
        }
        if (value instanceof Value.Conditional c) {
            return typed(c.condition(), BOOLEAN)
                    .filter(t -> t.type().equals(BOOLEAN))
                    .flatMap(condition -> expression(c.then(), expected)
                            .flatMap(then -> expression(c.otherwise(), expected)
                                    .map(otherwise -> "if " + condition.code() + " { " + then + " } else { " + otherwise
                                            + " }")));
        }
        return typed(value, inner).flatMap(t -> {
            if (t.type().equals(expected)) {
                return Optional.of(t.code());
            }
            return nullable && t.type().equals(inner) ? Optional.of("Some(" + t.code() + ")") : Optional.empty();
        });
    }

    private Optional<Typed> typed(Value value, Type wanted) {
        if (value instanceof Value.Text t) {
            return Optional.of(new Typed(RustText.literal(t.text()) + ".to_owned()", TEXT));
        }
        if (value instanceof Value.Bool b) {
            return Optional.of(new Typed(String.valueOf(b.value()), BOOLEAN));
        }
        if (value instanceof Value.Numeral n) {
            return number(n, wanted);
        }
        if (value instanceof Value.Argument a) {
            return argument(a.variable());
        }
        if (value instanceof Value.RequestBody) {
            return operation.body().map(b -> new Typed("body", b.type()));
        }
        if (value instanceof Value.PropertyOf p) {
            return property(p);
        }
        if (value instanceof Value.Concatenation c) {
            return concatenation(c);
        }
        if (value instanceof Value.Arithmetic a) {
            return arithmetic(a);
        }
        if (value instanceof Value.Comparison c) {
            return comparison(c);
        }
        if (value instanceof Value.And a) {
            return logic(a.left(), a.right(), " && ");
        }
        if (value instanceof Value.Or o) {
            return logic(o.left(), o.right(), " || ");
        }
        if (value instanceof Value.Not n) {
            return typed(n.of(), BOOLEAN)
                    .filter(t -> t.type().equals(BOOLEAN))
                    .map(t -> new Typed("!(" + t.code() + ")", BOOLEAN));
        }
        if (value instanceof Value.Instance i) {
            return instance(i);
        }
        if (value instanceof Value.Constant c) {
            return types.declaration(c.type())
                    .filter(Enumeration.class::isInstance)
                    .map(d -> TypeFiles.variants((Enumeration) d).get(c.name()))
                    .map(v -> new Typed(types.name(c.type()) + "::" + v, new Type.Ref(c.type())));
        }
        if (value instanceof Value.Listing l) {
            return listing(l, wanted);
        }
        return Optional.empty();
    }

    private static Optional<Typed> number(Value.Numeral n, Type wanted) {
        Kind kind = wanted instanceof Type.Scalar s ? s.kind() : n.kind();
        boolean whole = n.text().chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-')
                && n.text().length() < 19;
        return switch (kind) {
            case INT32, INT64 -> whole ? Optional.of(new Typed(n.text(), new Type.Scalar(kind))) : Optional.empty();
            case DOUBLE, FLOAT -> {
                boolean plain = n.text().chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-' || c == '.');
                String text = n.text().indexOf('.') < 0 ? n.text() + ".0" : n.text();
                yield plain && !text.endsWith(".") && !text.startsWith(".")
                        ? Optional.of(new Typed(text, new Type.Scalar(kind)))
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private Optional<Typed> argument(String variable) {
        return operation.parameters().stream()
                .filter(p -> p.variable().equals(variable) && parameterFields.containsKey(variable))
                .findFirst()
                .map(p -> new Typed("params." + parameterFields.get(variable) + copied(p.type()), parameterType(p)));
    }

    /** The type of a parameter once it is read: one with a fallback is never absent. */
    static Type parameterType(Parameter p) {
        Type inner = p.type() instanceof Type.Nullable n ? n.of() : p.type();
        boolean list = inner instanceof Type.ListOf;
        if (p.required() || p.fallback().isPresent() || list) {
            return inner;
        }
        return new Type.Nullable(inner);
    }

    private static String copied(Type type) {
        Type inner = type instanceof Type.Nullable n ? n.of() : type;
        boolean copy = inner instanceof Type.Scalar s
                && switch (s.kind()) {
                    case BOOLEAN, INT32, INT64, FLOAT, DOUBLE, EPOCH_MILLIS -> true;
                    default -> false;
                };
        return copy ? "" : ".clone()";
    }

    private Optional<Typed> property(Value.PropertyOf p) {
        Optional<Typed> object = typed(p.object(), TEXT);
        if (object.isEmpty() || !(object.get().type() instanceof Type.Ref ref)) {
            return Optional.empty();
        }
        return types.declaration(ref.name())
                .filter(Struct.class::isInstance)
                .map(Struct.class::cast)
                .flatMap(struct -> {
                    Map<String, String> fields = RustTypes.fields(struct);
                    return struct.properties().stream()
                            .filter(x -> x.variable().equals(p.variable()) && !types.isBoxed(x, struct))
                            .findFirst()
                            .map(x -> {
                                String scope = object.get().code();
                                String plain =
                                        scope.endsWith(".clone()") ? scope.substring(0, scope.length() - 8) : scope;
                                return new Typed(plain + "." + fields.get(x.variable()) + copied(x.type()), x.type());
                            });
                });
    }

    private Optional<Typed> concatenation(Value.Concatenation c) {
        StringBuilder format = new StringBuilder();
        List<String> arguments = new ArrayList<>();
        for (Value part : c.parts()) {
            if (part instanceof Value.Text t) {
                format.append(t.text().replace("{", "{{").replace("}", "}}"));
                continue;
            }
            Optional<Typed> typed = typed(part, TEXT).filter(t -> isPrintedAlike(t.type()));
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            String code = typed.get().code();
            format.append("{}");
            arguments.add(code.endsWith(".clone()") ? code.substring(0, code.length() - 8) : code);
        }
        String literal = RustText.literal(format.toString());
        String code = arguments.isEmpty()
                ? literal + ".to_owned()"
                : "format!(" + literal + ", " + String.join(", ", arguments) + ")";
        return Optional.of(new Typed(code, TEXT));
    }

    private static boolean isPrintedAlike(Type type) {
        return type instanceof Type.Scalar s
                && switch (s.kind()) {
                    case STRING, BOOLEAN, INT32, INT64 -> true;
                    default -> false;
                };
    }

    private Optional<Typed> arithmetic(Value.Arithmetic a) {
        Type type = new Type.Scalar(a.kind());
        if (a.kind() != Kind.INT32 && a.kind() != Kind.INT64) {
            return Optional.empty();
        }
        String function = switch (a.operation()) {
            case PLUS -> "wrapping_add";
            case MINUS -> "wrapping_sub";
            case TIMES -> "wrapping_mul";
        };
        return typed(a.left(), type)
                .filter(l -> l.type().equals(type))
                .flatMap(left -> typed(a.right(), type)
                        .filter(r -> r.type().equals(type))
                        .map(right -> new Typed(
                                suffixed(left.code(), a.kind()) + "." + function + "(" + right.code() + ")", type)));
    }

    // A bare number has no methods until its type is known.
    private static String suffixed(String code, Kind kind) {
        boolean bare = code.chars().allMatch(c -> c >= '0' && c <= '9');
        return bare ? code + (kind == Kind.INT32 ? "_i32" : "_i64") : "(" + code + ")";
    }

    private Optional<Typed> comparison(Value.Comparison c) {
        Optional<Typed> left = typed(c.left(), TEXT);
        Optional<Typed> right = left.flatMap(l -> typed(c.right(), l.type()));
        if (left.isEmpty()
                || right.isEmpty()
                || !left.get().type().equals(right.get().type())
                || !isPrintedAlike(left.get().type())) {
            return Optional.empty();
        }
        boolean text = left.get().type().equals(TEXT);
        String operator = switch (c.relation()) {
            case EQUAL -> " == ";
            case NOT_EQUAL -> " != ";
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " <= ";
            case GREATER -> " > ";
            case GREATER_OR_EQUAL -> " >= ";
        };
        if (text && !operator.equals(" == ") && !operator.equals(" != ")) {
            return Optional.empty();
        }
        if (text && right.get().code().equals("\"\".to_owned()")) {
            String not = operator.equals(" != ") ? "!" : "";
            return Optional.of(new Typed(not + borrowed(left.get().code()) + ".is_empty()", BOOLEAN));
        }
        return Optional.of(new Typed(
                borrowed(left.get().code()) + operator + borrowed(right.get().code()), BOOLEAN));
    }

    private static String borrowed(String code) {
        if (code.endsWith(".clone()")) {
            return code.substring(0, code.length() - ".clone()".length());
        }
        return code.startsWith("\"") && code.endsWith(".to_owned()")
                ? code.substring(0, code.length() - ".to_owned()".length())
                : code;
    }

    private Optional<Typed> logic(Value left, Value right, String operator) {
        return typed(left, BOOLEAN)
                .filter(t -> t.type().equals(BOOLEAN))
                .flatMap(l -> typed(right, BOOLEAN)
                        .filter(t -> t.type().equals(BOOLEAN))
                        .map(r -> new Typed("(" + l.code() + ")" + operator + "(" + r.code() + ")", BOOLEAN)));
    }

    private Optional<Typed> instance(Value.Instance i) {
        return types.declaration(i.type())
                .filter(Struct.class::isInstance)
                .map(Struct.class::cast)
                .flatMap(struct -> {
                    Map<String, String> fields = RustTypes.fields(struct);
                    List<String> parts = new ArrayList<>();
                    for (Property property : struct.properties()) {
                        Optional<String> given = i.properties().stream()
                                .filter(e -> e.name().equals(property.variable()))
                                .findFirst()
                                .flatMap(e -> expression(e.value(), property.type()));
                        if (given.isEmpty() || types.isBoxed(property, struct)) {
                            return Optional.empty();
                        }
                        parts.add(fields.get(property.variable()) + ": " + given.get());
                    }
                    return Optional.of(new Typed(
                            types.name(i.type()) + " { " + String.join(", ", parts) + " }", new Type.Ref(i.type())));
                });
    }

    private Optional<Typed> listing(Value.Listing l, Type wanted) {
        if (!(wanted instanceof Type.ListOf list)) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (Value element : l.elements()) {
            Optional<String> part = expression(element, list.element());
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of(
                new Typed(parts.isEmpty() ? "Vec::new()" : "vec![" + String.join(", ", parts) + "]", wanted));
    }
}
