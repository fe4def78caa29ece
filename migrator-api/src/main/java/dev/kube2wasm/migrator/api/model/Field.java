package dev.kube2wasm.migrator.api.model;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place in a manifest's tree: a mapping, a list, a scalar, or nothing.
 *
 * <p>Asking for what is not there yields a field that does not {@linkplain #exists() exist}, never {@code null} and
 * never an exception, so a rule can walk down a tree without a test at every step.
 */
public interface Field {

    /** Whether the manifest has this field; an explicit {@code null} counts as absent, as it does for kubectl. */
    boolean exists();

    /** The key under which this field stands in its mapping; empty for a list item and for the root. */
    String key();

    /** The value under {@code key} of a mapping. */
    Field get(String key);

    /** The items of a list, in their order; nothing for anything else. */
    Stream<Field> items();

    /** The entries of a mapping, in the order of the file; nothing for anything else. */
    Stream<Field> entries();

    /** The scalar as text, the way it is written but without quotes; empty for mappings and lists. */
    Optional<String> text();

    /**
     * All fields that {@code path} leads to.
     *
     * @param path keys divided by dots; {@code [*]} after a key stands for every item of its list, for example {@code
     *     spec.containers[*].ports[*].hostPort}. A key that holds a dot cannot be written here: use {@link #get}.
     */
    Stream<Field> select(String path);

    /** Where the field stands: the key for a mapping's entry, the item for a list's. For an absent field, its parent. */
    SourceLocation at();

    /** Whether the scalar is {@code true} as YAML 1.1 reads it. */
    default boolean isTrue() {
        return text().filter(t -> t.equalsIgnoreCase("true")
                        || t.equalsIgnoreCase("yes")
                        || t.equalsIgnoreCase("on")
                        || t.equalsIgnoreCase("y"))
                .isPresent();
    }
}
