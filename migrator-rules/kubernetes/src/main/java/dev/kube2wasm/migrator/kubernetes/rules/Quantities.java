package dev.kube2wasm.migrator.kubernetes.rules;

import dev.kube2wasm.migrator.kubernetes.pod.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

/** Amounts in manifests, in the units of the vocabulary. */
final class Quantities {

    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);

    private Quantities() {}

    /** A memory quantity in MiB, rounded up; empty where it is none. */
    static OptionalLong mebibytes(String text) {
        return in(KIBI.multiply(KIBI), Quantity.parse(text));
    }

    /**
     * A size as nginx writes it ({@code 8m}, {@code 512k}, {@code 1g}, bytes) in KiB, rounded up; empty where it is none.
     */
    static OptionalLong kibibytes(String text) {
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        char unit = Character.toLowerCase(text.charAt(text.length() - 1));
        String suffix = unit == 'k' ? "Ki" : unit == 'm' ? "Mi" : unit == 'g' ? "Gi" : "";
        String number = suffix.isEmpty() ? text : text.substring(0, text.length() - 1);
        return in(KIBI, Quantity.parse(number + suffix));
    }

    /** A whole number that is not negative; empty where the text is none. */
    static OptionalLong wholeNumber(String text) {
        boolean digits = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static OptionalLong in(BigDecimal unit, Optional<BigDecimal> bytes) {
        return bytes.filter(amount -> amount.signum() >= 0).stream()
                .mapToLong(amount -> amount.divide(unit, 0, RoundingMode.CEILING)
                        .min(BigDecimal.valueOf(Long.MAX_VALUE))
                        .longValue())
                .findFirst();
    }
}
