package dev.kube2wasm.migrator.java.source;

import java.util.SortedMap;

/**
 * An annotation as it is written.
 *
 * @param name simple or qualified
 * @param attributes by name; the single unnamed one is {@code value}
 */
public record Annotation(String name, SortedMap<String, Expr> attributes, Position at) {}
