package dev.kube2wasm.migrator.api.model;

import java.util.Comparator;
import java.util.Objects;

/**
 * A position in a file that the user has.
 *
 * @param file path relative to the inspected root, with {@code /} between its parts; never absolute
 * @param line counted from 1
 * @param column counted from 1, in UTF-16 units
 */
public record SourceLocation(String file, int line, int column) implements Comparable<SourceLocation> {

    private static final Comparator<SourceLocation> ORDER = Comparator.comparing(SourceLocation::file)
            .thenComparingInt(SourceLocation::line)
            .thenComparingInt(SourceLocation::column);

    public SourceLocation {
        Objects.requireNonNull(file);
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("positions count from 1: " + file + ":" + line + ":" + column);
        }
    }

    /** The first character of {@code file}: for what concerns the file as a whole. */
    public static SourceLocation startOf(String file) {
        return new SourceLocation(file, 1, 1);
    }

    @Override
    public int compareTo(SourceLocation other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line}, as people and editors write it. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
