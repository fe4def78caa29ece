package dev.kube2wasm.migrator.engine.generate;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one function.
 *
 * @param name the directory that holds them
 * @param files their text by path, relative to that directory, with {@code /}
 * @param losses what of the service or its manifests the function does not have, sorted; one sentence each, with its place
 */
public record Scaffold(String name, SortedMap<String, String> files, List<Loss> losses) {

    public Scaffold {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        losses = losses.stream().sorted().distinct().toList();
    }
}
