package dev.kube2wasm.migrator.java.contract.values;

import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.api.contract.Value;
import dev.kube2wasm.migrator.api.contract.Value.Numeral;
import dev.kube2wasm.migrator.java.contract.values.Term.Plain;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Numbers as Java writes and converts them. */
final class Numbers {

    private static final Map<String, Kind> KINDS =
            Map.of("int", Kind.INT32, "long", Kind.INT64, "double", Kind.DOUBLE, "float", Kind.FLOAT);
    private static final Map<String, String> UNBOXED = Map.of(
            "java.lang.Integer", "int",
            "java.lang.Long", "long",
            "java.lang.Double", "double",
            "java.lang.Float", "float",
            "java.lang.Boolean", "boolean",
            "java.lang.Short", "short",
            "java.lang.Byte", "byte",
            "java.lang.Character", "char");
    private static final BigInteger LARGEST_EXACT_DOUBLE = BigInteger.ONE.shiftLeft(53);
    private static final BigInteger LARGEST_EXACT_FLOAT = BigInteger.ONE.shiftLeft(24);

    private Numbers() {}

    static Optional<Kind> kind(String java) {
        return Optional.ofNullable(KINDS.get(unboxed(java)));
    }

    /** {@code int} for {@code java.lang.Integer}; any other name as it is. */
    static String unboxed(String java) {
        return UNBOXED.getOrDefault(java, java);
    }

    static boolean isPrimitive(String java) {
        return UNBOXED.containsValue(java);
    }

    /** A literal, with its sign; empty where it does not fit its type. */
    static Optional<Plain> literal(String text, boolean negative) {
        String t = text.replace("_", "").toLowerCase(Locale.ROOT);
        boolean hexadecimal = t.startsWith("0x");
        boolean binary = t.startsWith("0b");
        if (!hexadecimal && !binary && (t.indexOf('.') >= 0 || t.indexOf('e') >= 0 || endsIn(t, 'f', 'd'))) {
            return decimal(t, negative);
        }
        boolean isLong = t.endsWith("l");
        String digits = isLong ? t.substring(0, t.length() - 1) : t;
        if (hexadecimal || binary || (digits.length() > 1 && digits.startsWith("0"))) {
            // Only where the sign bit is not in play.
            int radix = hexadecimal ? 16 : binary ? 2 : 8;
            return whole(digits.substring(radix == 8 ? 1 : 2), radix, isLong, negative);
        }
        return whole(digits, 10, isLong, negative);
    }

    private static boolean endsIn(String text, char a, char b) {
        char last = text.charAt(text.length() - 1);
        return last == a || last == b;
    }

    private static Optional<Plain> whole(String digits, int radix, boolean isLong, boolean negative) {
        if (digits.isEmpty() || digits.chars().anyMatch(c -> Character.digit(c, radix) < 0)) {
            return Optional.empty();
        }
        BigInteger value = new BigInteger(digits, radix);
        BigInteger signed = negative ? value.negate() : value;
        return signed.bitLength() < (isLong ? 64 : 32)
                ? Optional.of(numeral(signed.toString(), isLong ? "long" : "int"))
                : Optional.empty();
    }

    private static Optional<Plain> decimal(String t, boolean negative) {
        boolean isFloat = t.endsWith("f");
        String digits = endsIn(t, 'f', 'd') ? t.substring(0, t.length() - 1) : t;
        if (!digits.chars().allMatch(c -> (c >= '0' && c <= '9') || ".e+-".indexOf(c) >= 0)) {
            return Optional.empty();
        }
        String signed = negative ? "-" + digits : digits;
        if (isFloat) {
            float value = Float.parseFloat(signed);
            return Float.isFinite(value) ? Optional.of(numeral(Float.toString(value), "float")) : Optional.empty();
        }
        double value = Double.parseDouble(signed);
        return Double.isFinite(value) ? Optional.of(numeral(Double.toString(value), "double")) : Optional.empty();
    }

    static Plain numeral(String text, String java) {
        return new Plain(new Numeral(text, kind(java).orElse(Kind.INT32)), java, false);
    }

    /**
     * A number as {@code target} holds it, by the conversions that Java makes by itself.
     *
     * @param target a primitive type or its wrapper
     */
    static Optional<Plain> converted(Plain number, String target) {
        String from = unboxed(number.java());
        String to = unboxed(target);
        if (number.nullable() && isPrimitive(target)) {
            return Optional.empty();
        }
        if (from.equals(to)) {
            return Optional.of(new Plain(number.value(), target, number.nullable()));
        }
        if (!(number.value() instanceof Numeral n) || !(from.equals("int") || from.equals("long"))) {
            return Optional.empty();
        }
        BigInteger value = new BigInteger(n.text());
        return switch (to) {
            case "long" -> Optional.of(new Plain(new Numeral(n.text(), Kind.INT64), target, false));
            case "double" -> exact(value, LARGEST_EXACT_DOUBLE, Kind.DOUBLE, target);
            case "float" -> exact(value, LARGEST_EXACT_FLOAT, Kind.FLOAT, target);
            case "short" -> value.bitLength() < 16 ? Optional.of(new Plain(n, target, false)) : Optional.empty();
            case "byte" -> value.bitLength() < 8 ? Optional.of(new Plain(n, target, false)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Plain> exact(BigInteger value, BigInteger largest, Kind kind, String target) {
        if (value.abs().compareTo(largest) > 0) {
            return Optional.empty();
        }
        String text = kind == Kind.DOUBLE ? Double.toString(value.doubleValue()) : Float.toString(value.floatValue());
        return Optional.of(new Plain(new Value.Numeral(text, kind), target, false));
    }
}
