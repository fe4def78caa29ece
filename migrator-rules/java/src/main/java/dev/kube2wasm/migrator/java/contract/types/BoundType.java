package dev.kube2wasm.migrator.java.contract.types;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A type with its variables put in.
 *
 * @param name qualified; empty where it is not known
 * @param arguments empty where there are none, or a raw type is meant
 */
record BoundType(String name, List<BoundType> arguments, int dimensions) {

    static final BoundType UNKNOWN = new BoundType("", List.of(), 0);

    BoundType {
        arguments = List.copyOf(arguments);
    }

    static BoundType of(String name) {
        return new BoundType(name, List.of(), 0);
    }

    /** What an array of this type holds. */
    BoundType component() {
        return new BoundType(name, arguments, dimensions - 1);
    }

    BoundType arrayed(int more) {
        return more == 0 ? this : new BoundType(name, arguments, dimensions + more);
    }

    /** The type argument at this place. */
    BoundType argument(int index) {
        return index < arguments.size() ? arguments.get(index) : UNKNOWN;
    }

    boolean isPrimitive() {
        return dimensions == 0 && Scalars.isPrimitive(name);
    }

    String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** As Java writes it, with qualified names. */
    String text() {
        String brackets = "[]".repeat(dimensions);
        if (arguments.isEmpty()) {
            return (name.isEmpty() ? "?" : name) + brackets;
        }
        return name + arguments.stream().map(BoundType::text).collect(Collectors.joining(", ", "<", ">")) + brackets;
    }
}
