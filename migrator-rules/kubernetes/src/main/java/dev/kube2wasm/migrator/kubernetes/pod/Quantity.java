package dev.kube2wasm.migrator.kubernetes.pod;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * Kubernetes' notation of amounts, such as {@code 500m}, {@code 1.5Gi} or {@code 1e3}, by the grammar at
 * https://kubernetes.io/zh-cn/docs/reference/kubernetes-api/definitions/quantity-resource/ (read 2026-11-23). The
 * suffixes {@code n} and {@code u} are not in it, and are taken as nano and micro.
 */
public final class Quantity {

    /** Longer text is no amount that anyone writes, and would cost time. */
    private static final int MAX_LENGTH = 40;

    private static final int MAX_EXPONENT = 30;

    private static final Map<String, BigDecimal> SUFFIXES = Map.ofEntries(
            Map.entry("", BigDecimal.ONE),
            Map.entry("n", BigDecimal.ONE.movePointLeft(9)),
            Map.entry("u", BigDecimal.ONE.movePointLeft(6)),
            Map.entry("m", BigDecimal.ONE.movePointLeft(3)),
            Map.entry("k", BigDecimal.ONE.movePointRight(3)),
            Map.entry("M", BigDecimal.ONE.movePointRight(6)),
            Map.entry("G", BigDecimal.ONE.movePointRight(9)),
            Map.entry("T", BigDecimal.ONE.movePointRight(12)),
            Map.entry("P", BigDecimal.ONE.movePointRight(15)),
            Map.entry("E", BigDecimal.ONE.movePointRight(18)),
            Map.entry("Ki", binary(10)),
            Map.entry("Mi", binary(20)),
            Map.entry("Gi", binary(30)),
            Map.entry("Ti", binary(40)),
            Map.entry("Pi", binary(50)),
            Map.entry("Ei", binary(60)));

    private Quantity() {}

    /** The amount in the base unit; empty where {@code text} is no quantity. */
    public static Optional<BigDecimal> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        int end = numberEnd(text);
        String number = text.substring(0, end);
        if (number.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(number.endsWith(".") ? number + "0" : number);
        String suffix = text.substring(end);
        BigDecimal factor = SUFFIXES.get(suffix);
        if (factor != null) {
            return Optional.of(value.multiply(factor));
        }
        return exponent(suffix).map(value::scaleByPowerOfTen);
    }

    /** {@code bytes} in MiB, rounded up, so that what is needed is never understated. */
    public static long mebibytes(BigDecimal bytes) {
        return bytes.divide(binary(20), 0, RoundingMode.CEILING).longValue();
    }

    private static int numberEnd(String text) {
        int i = !text.isEmpty() && (text.charAt(0) == '+' || text.charAt(0) == '-') ? 1 : 0;
        boolean dot = false;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean firstDot = c == '.' && !dot;
            if ((c < '0' || c > '9') && !firstDot) {
                break;
            }
            dot |= firstDot;
            i++;
        }
        return i;
    }

    private static Optional<Integer> exponent(String suffix) {
        if (suffix.length() < 2 || suffix.length() > 4 || (suffix.charAt(0) | 0x20) != 'e') {
            return Optional.empty();
        }
        int start = suffix.charAt(1) == '-' || suffix.charAt(1) == '+' ? 2 : 1;
        int value = 0;
        for (int i = start; i < suffix.length(); i++) {
            char c = suffix.charAt(i);
            if (c < '0' || c > '9') {
                return Optional.empty();
            }
            value = value * 10 + (c - '0');
        }
        if (start == suffix.length() || value > MAX_EXPONENT) {
            return Optional.empty();
        }
        return Optional.of(suffix.charAt(1) == '-' ? -value : value);
    }

    private static BigDecimal binary(int bits) {
        return new BigDecimal(BigInteger.ONE.shiftLeft(bits));
    }
}
