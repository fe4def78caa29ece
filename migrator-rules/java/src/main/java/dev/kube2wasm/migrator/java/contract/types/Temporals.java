package dev.kube2wasm.migrator.java.contract.types;

import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How dates and times are written. As text they follow ISO 8601; as numbers, Jackson writes those of a zone as one number
 * and the others as an array of their parts.
 *
 * @see <a href="https://github.com/FasterXML/jackson-modules-java8/tree/2.19/datetime">jackson-datatype-jsr310, read
 *     2026-11-23</a>
 */
final class Temporals {

    private static final Map<String, Kind> TEXT = Map.ofEntries(
            Map.entry("java.time.LocalDate", Kind.DATE),
            Map.entry("java.time.LocalTime", Kind.TIME),
            Map.entry("java.time.LocalDateTime", Kind.LOCAL_DATE_TIME),
            Map.entry("java.time.Instant", Kind.DATE_TIME),
            Map.entry("java.time.OffsetDateTime", Kind.DATE_TIME),
            Map.entry("java.time.ZonedDateTime", Kind.DATE_TIME),
            Map.entry("java.time.OffsetTime", Kind.STRING),
            Map.entry("java.time.Year", Kind.STRING),
            Map.entry("java.time.YearMonth", Kind.STRING),
            Map.entry("java.time.MonthDay", Kind.STRING),
            Map.entry("java.time.Duration", Kind.DURATION));

    /** Those that are the same either way. */
    private static final Map<String, Kind> FIXED = Map.ofEntries(
            Map.entry("java.time.Period", Kind.STRING),
            Map.entry("java.time.ZoneId", Kind.STRING),
            Map.entry("java.time.ZoneOffset", Kind.STRING),
            Map.entry("java.time.DayOfWeek", Kind.STRING),
            Map.entry("java.time.Month", Kind.STRING),
            Map.entry("java.sql.Date", Kind.DATE),
            Map.entry("java.sql.Time", Kind.STRING));

    private static final Set<String> OLD =
            Set.of("java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar", "java.sql.Timestamp");

    private static final Set<String> OF_A_ZONE =
            Set.of("java.time.Instant", "java.time.OffsetDateTime", "java.time.ZonedDateTime");

    private static final Map<String, Kind> PATTERNS = Map.ofEntries(
            Map.entry("yyyy-MM-dd", Kind.DATE),
            Map.entry("uuuu-MM-dd", Kind.DATE),
            Map.entry("HH:mm:ss", Kind.TIME),
            Map.entry("yyyy-MM-dd'T'HH:mm:ss", Kind.LOCAL_DATE_TIME),
            Map.entry("yyyy-MM-dd'T'HH:mm:ss.SSS", Kind.LOCAL_DATE_TIME),
            Map.entry("yyyy-MM-dd'T'HH:mm:ss'Z'", Kind.DATE_TIME),
            Map.entry("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Kind.DATE_TIME),
            Map.entry("yyyy-MM-dd'T'HH:mm:ssXXX", Kind.DATE_TIME),
            Map.entry("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Kind.DATE_TIME));

    private Temporals() {}

    static boolean isTemporal(String name) {
        return TEXT.containsKey(name) || FIXED.containsKey(name) || OLD.contains(name);
    }

    /** The type of a date or time; empty for anything else. */
    static Optional<Type> of(String name, Marks marks, JsonSettings settings) {
        if (!isTemporal(name)) {
            return Optional.empty();
        }
        Optional<Mark> format = marks.jackson("JsonFormat").or(() -> marks.jsonb("JsonbDateFormat"));
        Optional<String> pattern = format.flatMap(m -> m.text("pattern").or(() -> m.text("value")))
                .or(() -> OLD.contains(name) ? settings.datePattern() : Optional.empty());
        if (pattern.isPresent()) {
            return Optional.of(new Type.Scalar(PATTERNS.getOrDefault(pattern.get(), Kind.STRING)));
        }
        boolean text = name.equals("java.time.Duration") ? settings.textDurations() : settings.textDates();
        if (format.filter(m -> m.is("shape", "STRING")).isPresent()) {
            text = true;
        } else if (format.filter(m -> m.all("shape").stream().anyMatch(s -> s.startsWith("NUMBER")))
                .isPresent()) {
            text = false;
        }
        return Optional.of(settings.isJsonB() ? jsonb(name) : jackson(name, text));
    }

    private static Type jackson(String name, boolean text) {
        if (FIXED.containsKey(name)) {
            return new Type.Scalar(FIXED.getOrDefault(name, Kind.STRING));
        }
        if (OLD.contains(name)) {
            return new Type.Scalar(text ? Kind.DATE_TIME : Kind.EPOCH_MILLIS);
        }
        if (text) {
            return new Type.Scalar(TEXT.getOrDefault(name, Kind.STRING));
        }
        if (OF_A_ZONE.contains(name) || name.equals("java.time.Duration")) {
            return new Type.Scalar(Kind.EPOCH_SECONDS);
        }
        return name.equals("java.time.Year")
                ? new Type.Scalar(Kind.INT32)
                : new Type.Any("a date or time written as an array of its parts");
    }

    // JSON-B writes the zone's name behind these: 2026-11-23T10:15:30Z[UTC].
    private static Type jsonb(String name) {
        if (OLD.contains(name) || name.equals("java.time.ZonedDateTime") || name.startsWith("java.sql.")) {
            return new Type.Scalar(Kind.STRING);
        }
        return new Type.Scalar(TEXT.getOrDefault(name, FIXED.getOrDefault(name, Kind.STRING)));
    }
}
