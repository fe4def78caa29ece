package dev.kube2wasm.migrator.java.contract.values;

import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.api.contract.Value;
import dev.kube2wasm.migrator.api.contract.Value.Arithmetic;
import dev.kube2wasm.migrator.api.contract.Value.Bool;
import dev.kube2wasm.migrator.api.contract.Value.Comparison;
import dev.kube2wasm.migrator.api.contract.Value.Comparison.Relation;
import dev.kube2wasm.migrator.java.contract.values.Term.Plain;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Java's operators on values whose types are known. What a neutral value cannot say exactly is empty. */
final class Operators {

    private static final Map<String, Arithmetic.Operation> ARITHMETIC = Map.of(
            "+", Arithmetic.Operation.PLUS,
            "-", Arithmetic.Operation.MINUS,
            "*", Arithmetic.Operation.TIMES);
    private static final Map<String, Relation> RELATIONS = Map.of(
            "==", Relation.EQUAL,
            "!=", Relation.NOT_EQUAL,
            "<", Relation.LESS,
            "<=", Relation.LESS_OR_EQUAL,
            ">", Relation.GREATER,
            ">=", Relation.GREATER_OR_EQUAL);

    private Operators() {}

    static Optional<Plain> binary(String operator, Plain left, Plain right) {
        if (operator.equals("+") && (Texts.isText(left) || Texts.isText(right))) {
            return Texts.join(List.of(left, right));
        }
        if (operator.equals("&&") || operator.equals("||")) {
            return logical(operator, left, right);
        }
        if (left.value() instanceof Value.Null || right.value() instanceof Value.Null) {
            return againstNull(operator, left, right);
        }
        if (left.nullable() || right.nullable()) {
            return Optional.empty();
        }
        if (RELATIONS.containsKey(operator) && isBoolean(left) && isBoolean(right)) {
            boolean equality = operator.equals("==") || operator.equals("!=");
            return equality && oneIsPrimitive(left, right)
                    ? Optional.of(bool(new Comparison(relation(operator), left.value(), right.value())))
                    : Optional.empty();
        }
        return numeric(operator, left, right);
    }

    private static Relation relation(String operator) {
        return RELATIONS.getOrDefault(operator, Relation.EQUAL);
    }

    private static Optional<Plain> numeric(String operator, Plain left, Plain right) {
        String wider = wider(Numbers.unboxed(left.java()), Numbers.unboxed(right.java()));
        if (wider.isEmpty()) {
            return Optional.empty();
        }
        Optional<Plain> l = Numbers.converted(left, wider);
        Optional<Plain> r = Numbers.converted(right, wider);
        if (l.isEmpty() || r.isEmpty()) {
            return Optional.empty();
        }
        Value a = l.get().value();
        Value b = r.get().value();
        if (ARITHMETIC.containsKey(operator)) {
            Kind kind = Numbers.kind(wider).orElse(Kind.INT32);
            return Optional.ofNullable(ARITHMETIC.get(operator))
                    .map(o -> new Plain(new Arithmetic(o, a, b, kind), wider, false));
        }
        // Two wrappers are compared by identity.
        boolean ordered = !operator.equals("==") && !operator.equals("!=");
        return RELATIONS.containsKey(operator) && (ordered || oneIsPrimitive(left, right))
                ? Optional.of(bool(new Comparison(relation(operator), a, b)))
                : Optional.empty();
    }

    private static String wider(String a, String b) {
        List<String> order = List.of("int", "long", "double");
        int x = order.indexOf(a);
        int y = order.indexOf(b);
        return x < 0 || y < 0 ? "" : order.get(Math.max(x, y));
    }

    private static boolean oneIsPrimitive(Plain left, Plain right) {
        return Numbers.isPrimitive(left.java()) || Numbers.isPrimitive(right.java());
    }

    private static Optional<Plain> againstNull(String operator, Plain left, Plain right) {
        boolean leftNull = left.value() instanceof Value.Null;
        boolean rightNull = right.value() instanceof Value.Null;
        boolean bothNull = leftNull && rightNull;
        boolean known = bothNull || (leftNull ? !right.nullable() : !left.nullable());
        if (!known || !(operator.equals("==") || operator.equals("!="))) {
            return Optional.empty();
        }
        return Optional.of(bool(new Bool(bothNull == operator.equals("=="))));
    }

    private static Optional<Plain> logical(String operator, Plain left, Plain right) {
        if (!isBoolean(left) || !isBoolean(right) || left.nullable() || right.nullable()) {
            return Optional.empty();
        }
        boolean and = operator.equals("&&");
        if (left.value() instanceof Bool b) {
            return Optional.of(b.value() == and ? right : left);
        }
        return Optional.of(
                bool(and ? new Value.And(left.value(), right.value()) : new Value.Or(left.value(), right.value())));
    }

    static Optional<Plain> not(Plain of) {
        if (!isBoolean(of) || of.nullable()) {
            return Optional.empty();
        }
        return Optional.of(bool(of.value() instanceof Bool b ? new Bool(!b.value()) : new Value.Not(of.value())));
    }

    /** {@code 0 - x}: the same as {@code -x} for whole numbers. */
    static Optional<Plain> negated(Plain of) {
        String java = Numbers.unboxed(of.java());
        return java.equals("int") || java.equals("long")
                ? binary("-", Numbers.numeral("0", "int"), of)
                : Optional.empty();
    }

    /** {@code left.equals(right)} of texts. */
    static Optional<Plain> equal(Plain left, Plain right) {
        if (!Texts.isText(left) || !Texts.isText(right) || left.nullable() || right.nullable()) {
            return Optional.empty();
        }
        return Optional.of(bool(new Comparison(Relation.EQUAL, left.value(), right.value())));
    }

    static Plain bool(Value value) {
        return new Plain(value, "boolean", false);
    }

    static boolean isBoolean(Plain term) {
        return Numbers.unboxed(term.java()).equals("boolean");
    }
}
