package dev.kube2wasm.migrator.engine.generate.typescript;

import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property;
import dev.kube2wasm.migrator.api.contract.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what a handler returns as an expression; empty where it would not mean exactly the same. */
final class Values {

    /**
     * An expression with its type.
     *
     * @param atomic whether it may be an operand as it stands
     */
    private record Typed(Node node, Type type, boolean atomic) {

        static Typed atom(String code, Type type) {
            return new Typed(Node.plain(code), type, true);
        }

        static Typed operation(String code, Type type) {
            return new Typed(Node.plain(code), type, false);
        }

        String flat() {
            return node.flat();
        }

        String operand() {
            return atomic ? flat() : "(" + flat() + ")";
        }
    }

    private static final Type TEXT = new Type.Scalar(Kind.STRING);
    private static final Type BOOLEAN = new Type.Scalar(Kind.BOOLEAN);

    private final TypeScriptTypes types;
    private final Handler handler;

    Values(TypeScriptTypes types, Handler handler) {
        this.types = types;
        this.handler = handler;
    }

    /** The value as an expression of {@code expected}. */
    Optional<Node> expression(Value value, Type expected) {
        return fitting(value, expected).map(Typed::node);
    }

    private Optional<Typed> fitting(Value value, Type expected) {
        boolean nullable = expected instanceof Type.Nullable;
        Type inner = expected instanceof Type.Nullable n ? n.of() : expected;
        if (value instanceof Value.Null) {
            return nullable ? Optional.of(Typed.atom("null", expected)) : Optional.empty();
        }
        if (value instanceof Value.Conditional c) {
            return condition(c.condition())
                    .flatMap(condition -> fitting(c.then(), expected)
                            .flatMap(then -> fitting(c.otherwise(), expected)
                                    .map(otherwise -> Typed.operation(
                                            condition.flat() + " ? " + then.operand() + " : " + otherwise.flat(),
                                            expected))));
        }
        return typed(value, inner)
                .filter(t -> t.type().equals(expected) || (nullable && t.type().equals(inner)));
    }

    private Optional<Typed> condition(Value value) {
        return typed(value, BOOLEAN).filter(t -> t.type().equals(BOOLEAN));
    }

    private Optional<Typed> typed(Value value, Type wanted) {
        if (value instanceof Value.Text t) {
            return Optional.of(Typed.atom(TypeScriptText.literal(t.text()), TEXT));
        }
        if (value instanceof Value.Bool b) {
            return Optional.of(Typed.atom(String.valueOf(b.value()), BOOLEAN));
        }
        if (value instanceof Value.Numeral n) {
            return number(n, wanted);
        }
        if (value instanceof Value.Argument a) {
            return handler.parameters().stream()
                    .filter(p -> p.variable().equals(a.variable()))
                    .findFirst()
                    .map(p -> Typed.atom("params." + handler.fields().get(a.variable()), Handler.type(p)));
        }
        if (value instanceof Value.RequestBody) {
            return handler.body().map(b -> Typed.atom("body", b));
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
        if (value instanceof Value.Instance i) {
            return instance(i);
        }
        if (value instanceof Value.Constant c) {
            return types.enumeration(c.type())
                    .flatMap(e -> e.constants().stream()
                            .filter(x -> x.name().equals(c.name()))
                            .findFirst())
                    .map(x -> Typed.atom(TypeScriptText.literal(x.text()), new Type.Ref(c.type())));
        }
        if (value instanceof Value.Listing l) {
            return listing(l, wanted);
        }
        return logic(value);
    }

    private Optional<Typed> logic(Value value) {
        if (value instanceof Value.Not n) {
            return condition(n.of()).map(t -> Typed.atom("!" + t.operand(), BOOLEAN));
        }
        Optional<Value> left = Optional.empty();
        Optional<Value> right = Optional.empty();
        String operator = "";
        if (value instanceof Value.And a) {
            left = Optional.of(a.left());
            right = Optional.of(a.right());
            operator = " && ";
        } else if (value instanceof Value.Or o) {
            left = Optional.of(o.left());
            right = Optional.of(o.right());
            operator = " || ";
        }
        String between = operator;
        Optional<Value> second = right;
        return left.flatMap(this::condition)
                .flatMap(l -> second.flatMap(this::condition)
                        .map(r -> Typed.operation(side(l) + between + side(r), BOOLEAN)));
    }

    // A comparison binds tighter than && and || do.
    private static String side(Typed typed) {
        String code = typed.flat();
        boolean logic = code.contains(" && ") || code.contains(" || ") || code.contains(" ? ");
        return logic ? typed.operand() : code;
    }

    private static Optional<Typed> number(Value.Numeral n, Type wanted) {
        Kind kind = wanted instanceof Type.Scalar s ? s.kind() : n.kind();
        Type type = new Type.Scalar(kind);
        boolean whole = n.text().matches("-?[0-9]{1,18}");
        return switch (kind) {
            case INT32 -> whole && n.text().length() < 12 ? Optional.of(Typed.atom(n.text(), type)) : Optional.empty();
            case INT64 -> whole ? Optional.of(Typed.atom(n.text() + "n", type)) : Optional.empty();
            case DOUBLE ->
                n.text().matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")
                        ? Optional.of(Typed.atom(plain(n.text()), type))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    // prettier leaves no zeros at the end of a fraction.
    private static String plain(String text) {
        if (text.indexOf('.') < 0) {
            return text;
        }
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }

    private Optional<Typed> property(Value.PropertyOf p) {
        Optional<Typed> object = typed(p.object(), TEXT);
        if (object.isEmpty() || !(object.get().type() instanceof Type.Ref ref)) {
            return Optional.empty();
        }
        String scope = object.get().operand();
        return types.struct(ref.name())
                .flatMap(struct -> struct.properties().stream()
                        .filter(x -> x.variable().equals(p.variable()))
                        .findFirst()
                        .map(x -> Typed.atom(
                                scope + "." + TypeScriptTypes.fields(struct).get(x.variable()), x.type())));
    }

    private Optional<Typed> concatenation(Value.Concatenation c) {
        StringBuilder template = new StringBuilder("`");
        for (Value part : c.parts()) {
            if (part instanceof Value.Text t) {
                template.append(TypeScriptText.template(t.text()));
                continue;
            }
            Optional<Typed> typed = typed(part, TEXT).filter(t -> isPrintedAlike(t.type()));
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            template.append("${").append(typed.get().flat()).append('}');
        }
        return Optional.of(Typed.atom(template.append('`').toString(), TEXT));
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
        boolean small = a.kind() == Kind.INT32;
        if (!small && a.kind() != Kind.INT64) {
            return Optional.empty();
        }
        boolean product = a.operation() == Value.Arithmetic.Operation.TIMES;
        String operator = switch (a.operation()) {
            case PLUS -> " + ";
            case MINUS -> " - ";
            case TIMES -> " * ";
        };
        return typed(a.left(), type)
                .filter(l -> l.type().equals(type))
                .flatMap(left -> typed(a.right(), type)
                        .filter(r -> r.type().equals(type))
                        .map(right -> {
                            String plain = left.operand() + operator + right.operand();
                            if (!small) {
                                return Typed.atom("BigInt.asIntN(64, " + plain + ")", type);
                            }
                            return product
                                    ? Typed.atom("Math.imul(" + left.flat() + ", " + right.flat() + ")", type)
                                    : Typed.operation("(" + plain + ") | 0", type);
                        }));
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
        String operator = switch (c.relation()) {
            case EQUAL -> " === ";
            case NOT_EQUAL -> " !== ";
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " <= ";
            case GREATER -> " > ";
            case GREATER_OR_EQUAL -> " >= ";
        };
        boolean ordered = !operator.endsWith("== ");
        if (ordered && (left.get().type().equals(TEXT) || left.get().type().equals(BOOLEAN))) {
            return Optional.empty();
        }
        return Optional.of(
                Typed.operation(left.get().operand() + operator + right.get().operand(), BOOLEAN));
    }

    private Optional<Typed> instance(Value.Instance i) {
        return types.struct(i.type()).flatMap(struct -> {
            Map<String, String> fields = TypeScriptTypes.fields(struct);
            List<Node.Entry> entries = new ArrayList<>();
            for (Property property : struct.properties()) {
                Optional<Node> given = i.properties().stream()
                        .filter(e -> e.name().equals(property.variable()))
                        .findFirst()
                        .flatMap(e -> expression(e.value(), property.type()));
                if (given.isEmpty()) {
                    return Optional.empty();
                }
                entries.add(new Node.Entry(fields.getOrDefault(property.variable(), ""), given.get()));
            }
            return Optional.of(new Typed(new Node.Structure(entries), new Type.Ref(i.type()), true));
        });
    }

    private Optional<Typed> listing(Value.Listing l, Type wanted) {
        if (!(wanted instanceof Type.ListOf list)) {
            return Optional.empty();
        }
        List<Node> elements = new ArrayList<>();
        for (Value element : l.elements()) {
            Optional<Node> part = expression(element, list.element());
            if (part.isEmpty()) {
                return Optional.empty();
            }
            elements.add(part.get());
        }
        return Optional.of(new Typed(new Node.Array(elements), wanted, true));
    }
}
