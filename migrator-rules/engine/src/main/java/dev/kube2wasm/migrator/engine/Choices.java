package dev.kube2wasm.migrator.engine;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the user decides instead of the engine.
 *
 * @param sources a workload's name or {@code namespace/Kind/name} to its source directory, relative to the root
 */
public record Choices(SortedMap<String, String> sources) {

    public Choices {
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    }

    /** Nothing decided: the engine links by what the estate states. */
    public static Choices none() {
        return new Choices(Collections.emptySortedMap());
    }
}
