package dev.kube2wasm.migrator.api.spi;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.Comparator;

/**
 * Something in the input that was not as it should be. A value, never thrown.
 *
 * @param message what is wrong and what to do about it: one line, without a secret's value
 */
public record Problem(Severity severity, SourceLocation at, String message) implements Comparable<Problem> {

    /** How much a problem takes away. */
    public enum Severity {
        /** Something was not read: {@code kubectl} or a compiler would refuse it too. */
        ERROR,
        /** It was read, but probably not as its author means it. */
        WARNING,
        /** Good to know: a choice that was made, such as which of several copies was used. */
        NOTE
    }

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::at).thenComparing(Problem::severity).thenComparing(Problem::message);

    public static Problem error(SourceLocation at, String message) {
        return new Problem(Severity.ERROR, at, message);
    }

    public static Problem warning(SourceLocation at, String message) {
        return new Problem(Severity.WARNING, at, message);
    }

    public static Problem note(SourceLocation at, String message) {
        return new Problem(Severity.NOTE, at, message);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
