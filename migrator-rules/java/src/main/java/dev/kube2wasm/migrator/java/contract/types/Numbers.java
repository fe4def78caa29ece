package dev.kube2wasm.migrator.java.contract.types;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Reads the literals of numbers. */
final class Numbers {

    private static final int LONGEST = 64;

    private Numbers() {}

    /** A number as Java or an annotation's text writes it; empty for anything else. */
    static Optional<BigDecimal> of(String literal) {
        String text = literal.replace("_", "").strip().toLowerCase(Locale.ROOT);
        if (text.equals("integer.max_value") || text.equals("maxvalue")) {
            return Optional.of(BigDecimal.valueOf(Integer.MAX_VALUE));
        }
        if (text.endsWith("l") || text.endsWith("f") || text.endsWith("d")) {
            text = text.substring(0, text.length() - 1);
        }
        return isNumber(text) ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** A whole number that fits an {@code int}. */
    static Optional<Integer> whole(String literal) {
        return of(literal)
                .filter(n -> n.stripTrailingZeros().scale() <= 0
                        && n.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
                .map(BigDecimal::intValueExact);
    }

    private static boolean isNumber(String text) {
        int digits = 0;
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                dots++;
            } else if (i > 0 || (c != '-' && c != '+')) {
                return false;
            }
        }
        return digits > 0 && dots <= 1 && text.length() <= LONGEST;
    }
}
