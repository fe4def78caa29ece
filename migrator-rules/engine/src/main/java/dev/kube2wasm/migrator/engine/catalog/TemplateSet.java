package dev.kube2wasm.migrator.engine.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a target makes of a service in one language, as data.
 *
 * @param items the files, in the order of their declaration
 * @param texts templates and verbatim files, by the name that an item gives
 */
public record TemplateSet(List<Item> items, SortedMap<String, String> texts) {

    /** How a file comes to be. */
    public enum Kind {
        /** A template, filled from the language's model. */
        TEMPLATE,
        /** As it stands. */
        COPY,
        /** Written by one of the documents of {@code generate}. */
        DOCUMENT
    }

    /**
     * A file, or one for each element of a list.
     *
     * @param path a template itself; relative to the scaffold
     * @param source a key of {@link #texts}, or the name of a document
     * @param each a list of the model: there is a file for each of its elements
     * @param when a boolean of the model: without it there is no file
     */
    public record Item(String path, Kind kind, String source, Optional<String> each, Optional<String> when) {}

    public TemplateSet {
        items = List.copyOf(items);
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }
}
