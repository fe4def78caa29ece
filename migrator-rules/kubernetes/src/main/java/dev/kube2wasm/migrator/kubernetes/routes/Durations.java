package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.model.Field;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations of the Gateway API, such as {@code 1h30m} or {@code 500ms}.
 *
 * @see <a href="https://gateway-api.sigs.k8s.io/geps/gep-2257/">GEP-2257, read 2026-11-23</a>
 */
final class Durations {

    private static final Pattern PART = Pattern.compile("\\G(\\d{1,5})(h|ms|m|s)");

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}\\.\\d{1,9}s");

    private Durations() {}

    /** A duration of Istio, which may have a fraction, as {@code 0.5s}. */
    static Optional<Duration> ofIstio(Field field) {
        return field.text()
                .filter(t -> SECONDS.matcher(t).matches())
                .map(t -> new BigDecimal(t.substring(0, t.length() - 1)).movePointRight(3))
                .map(millis -> Duration.ofMillis(millis.longValue()))
                .filter(d -> !d.isZero())
                .or(() -> of(field));
    }

    /** Empty where there is none, or the text is no duration, or it is zero, which is no limit. */
    static Optional<Duration> of(Field field) {
        String text = field.text().orElse("");
        Matcher part = PART.matcher(text);
        Duration sum = Duration.ZERO;
        int end = 0;
        while (part.find()) {
            long amount = Long.parseLong(part.group(1));
            sum = sum.plus(
                    switch (part.group(2)) {
                        case "h" -> Duration.ofHours(amount);
                        case "m" -> Duration.ofMinutes(amount);
                        case "s" -> Duration.ofSeconds(amount);
                        default -> Duration.ofMillis(amount);
                    });
            end = part.end();
        }
        return end == text.length() && !sum.isZero() ? Optional.of(sum) : Optional.empty();
    }
}
