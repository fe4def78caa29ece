package dev.kube2wasm.migrator.java.source;

import java.util.List;

/**
 * A type as it is written.
 *
 * @param name simple or qualified, without type arguments and brackets; {@code var} for an inferred type
 * @param arguments empty where there are none; a wildcard stands for its bound
 * @param isArray whether brackets follow
 */
public record TypeRef(String name, List<TypeRef> arguments, boolean isArray, Position at) {}
