package dev.kube2wasm.migrator.java.source;

import java.util.List;

/**
 * A type as it is written.
 *
 * @param name simple or qualified, without type arguments and brackets; {@code var} for an inferred type
 * @param arguments empty where there are none; a wildcard stands for its bound
 * @param dimensions how many pairs of brackets follow
 */
public record TypeRef(String name, List<TypeRef> arguments, int dimensions, Position at) {

    public TypeRef(String name, List<TypeRef> arguments, boolean isArray, Position at) {
        this(name, arguments, isArray ? 1 : 0, at);
    }

    /** Whether brackets follow. */
    public boolean isArray() {
        return dimensions > 0;
    }
}
