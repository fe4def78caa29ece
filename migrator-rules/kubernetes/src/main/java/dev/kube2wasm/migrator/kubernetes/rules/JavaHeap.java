package dev.kube2wasm.migrator.kubernetes.rules;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.kubernetes.pod.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How large the heap of a JVM may become: what the service's own data gets of its container. The rest of the limit is for
 * the JVM itself (classes, compiled code, threads), which does not move along.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/specs/man/java.html">The options of java, read
 *     2026-11-23</a>
 * @see <a href="https://github.com/openjdk/jdk17u/blob/master/src/hotspot/share/runtime/arguments.cpp">The share of a
 *     JVM that is told nothing, in Arguments::set_heap_size, read 2026-11-23</a>
 */
final class JavaHeap {

    private static final BigDecimal MEBI = BigDecimal.valueOf(1 << 20);
    /** A heap that is told nothing has a quarter of the memory, but this at least where half of the memory holds it. */
    private static final BigDecimal LEAST = MEBI.multiply(BigDecimal.valueOf(124.8));

    private static final Pattern MOST =
            Pattern.compile("(?:^|\\s)-(?:Xmx|XX:MaxHeapSize=)(\\d{1,15})([kKmMgGtT]?)(?=\\s|$)");
    private static final Pattern SHARE =
            Pattern.compile("(?:^|\\s)-XX:MaxRAMPercentage=(\\d{1,3}(?:\\.\\d{1,9})?)(?=\\s|$)");

    /**
     * A heap.
     *
     * @param bytes its largest size
     * @param at the option, or the limit, that says so
     */
    record Heap(BigDecimal bytes, SourceLocation at) {

        /** Rounded up. */
        long mebibytes() {
            return bytes.divide(MEBI, 0, RoundingMode.CEILING)
                    .min(BigDecimal.valueOf(Long.MAX_VALUE))
                    .longValue();
        }
    }

    /** An option, with where it is given. */
    private record Option(MatchResult found, SourceLocation at) {}

    private JavaHeap() {}

    /**
     * The heap of the main container.
     *
     * @param limit what the container may use; where nothing is said, only an option tells the size
     */
    static Optional<Heap> of(Microservice service, Optional<Field> limit) {
        Optional<Heap> told = last(service, MOST)
                .map(o -> new Heap(
                        Quantity.parse(o.found().group(1) + binary(o.found().group(2)))
                                .orElseThrow(),
                        o.at()));
        return told.or(() -> limit.flatMap(f -> share(service, f)));
    }

    private static Optional<Heap> share(Microservice service, Field limit) {
        return Quantity.parse(limit.text().orElse(""))
                .filter(memory -> memory.signum() >= 0)
                .map(memory -> last(service, SHARE)
                        .map(o -> new Heap(
                                percent(memory, new BigDecimal(o.found().group(1))), o.at()))
                        .orElseGet(() -> new Heap(untold(memory), limit.at())));
    }

    private static BigDecimal untold(BigDecimal memory) {
        return percent(memory, BigDecimal.valueOf(25))
                .max(percent(memory, BigDecimal.valueOf(50)).min(LEAST));
    }

    private static BigDecimal percent(BigDecimal memory, BigDecimal share) {
        return memory.multiply(share).movePointLeft(2);
    }

    /** Of an option that is given twice, the last one counts; what is on the command line comes after the variables. */
    private static Optional<Option> last(Microservice service, Pattern option) {
        Stream<Option> inVariables = Variables.of(service)
                .filter(v -> v.name().contains("JAVA")
                        || v.name().contains("JVM")
                        || v.name().contains("JDK"))
                .flatMap(v -> found(option, v.value(), v.at()));
        Stream<Option> inCommand = Pods.main(service).stream()
                .flatMap(c ->
                        Stream.concat(c.get("command").items(), c.get("args").items()))
                .flatMap(f -> found(option, f.text().orElse(""), f.at()));
        return Stream.concat(inVariables, inCommand).reduce((first, second) -> second);
    }

    private static Stream<Option> found(Pattern option, String text, SourceLocation at) {
        return option.matcher(text).results().map(found -> new Option(found, at));
    }

    private static String binary(String unit) {
        return unit.isEmpty() ? "" : unit.equalsIgnoreCase("k") ? "Ki" : unit.toUpperCase(Locale.ROOT) + "i";
    }
}
