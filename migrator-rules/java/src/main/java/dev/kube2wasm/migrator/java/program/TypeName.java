package dev.kube2wasm.migrator.java.program;

import java.util.List;

/**
 * A resolved type.
 *
 * @param name qualified; empty where the type is not known
 * @param arguments as far as they are known
 */
public record TypeName(String name, List<TypeName> arguments, boolean isArray) {

    /** The type of what cannot be told. */
    public static final TypeName UNKNOWN = new TypeName("", List.of(), false);

    /** A type without arguments. */
    public static TypeName of(String name) {
        return name.isEmpty() ? UNKNOWN : new TypeName(name, List.of(), false);
    }

    /** Whether the type is known. */
    public boolean isKnown() {
        return !name.isEmpty();
    }

    /** What a collection, optional or future of this type holds; unknown for anything else. */
    public TypeName element() {
        if (isArray) {
            return new TypeName(name, arguments, false);
        }
        return arguments.isEmpty() ? UNKNOWN : arguments.get(arguments.size() - 1);
    }
}
