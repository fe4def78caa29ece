package dev.kube2wasm.migrator.kubernetes.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Kubernetes quantities, after <a
 * href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/">Quantity</a>, read 2026-11-23.
 */
final class Quantities {

    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);

    private static final Map<String, BigDecimal> SUFFIXES = Map.ofEntries(
            Map.entry("", BigDecimal.ONE),
            Map.entry("m", new BigDecimal("0.001")),
            Map.entry("k", BigDecimal.TEN.pow(3)),
            Map.entry("M", BigDecimal.TEN.pow(6)),
            Map.entry("G", BigDecimal.TEN.pow(9)),
            Map.entry("T", BigDecimal.TEN.pow(12)),
            Map.entry("P", BigDecimal.TEN.pow(15)),
            Map.entry("E", BigDecimal.TEN.pow(18)),
            Map.entry("Ki", KIBI),
            Map.entry("Mi", KIBI.pow(2)),
            Map.entry("Gi", KIBI.pow(3)),
            Map.entry("Ti", KIBI.pow(4)),
            Map.entry("Pi", KIBI.pow(5)),
            Map.entry("Ei", KIBI.pow(6)));

    private static final int LONGEST = 40;

    private Quantities() {}

    /** A memory quantity in MiB, rounded up; empty where it is none. */
    static OptionalLong mebibytes(String text) {
        return in(text, KIBI.pow(2));
    }

    /** A size as nginx writes it ({@code 8m}, {@code 512k}, {@code 1g}, bytes) in KiB, rounded up; empty where it is none. */
    static OptionalLong kibibytes(String text) {
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        char unit = Character.toLowerCase(text.charAt(text.length() - 1));
        String suffix = unit == 'k' ? "Ki" : unit == 'm' ? "Mi" : unit == 'g' ? "Gi" : "";
        String number = suffix.isEmpty() ? text : text.substring(0, text.length() - 1);
        return in(number + suffix, KIBI);
    }

    /** A whole number that is not negative; empty where the text is none. */
    static OptionalLong wholeNumber(String text) {
        boolean digits = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static OptionalLong in(String text, BigDecimal unit) {
        int end = text.length();
        while (end > 0 && Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        BigDecimal factor = SUFFIXES.get(text.substring(end));
        String number = text.substring(0, end);
        if (factor == null || number.isEmpty() || number.length() > LONGEST || !isDecimal(number)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(new BigDecimal(number)
                .multiply(factor)
                .divide(unit, 0, RoundingMode.CEILING)
                .min(BigDecimal.valueOf(Long.MAX_VALUE))
                .longValue());
    }

    // Digits with at most one point; an exponent as in 1e9 is allowed by Kubernetes and written by nobody's hand.
    private static boolean isDecimal(String number) {
        return number.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')
                && number.indexOf('.') == number.lastIndexOf('.')
                && !number.equals(".");
    }
}
