package dev.kube2wasm.migrator.java.source;

/**
 * The modifiers that matter to us.
 *
 * @param isPublic also where the language implies it: in an interface
 */
public record Modifiers(
        boolean isStatic,
        boolean isFinal,
        boolean isAbstract,
        boolean isPrivate,
        boolean isNative,
        boolean isPublic,
        boolean isTransient) {}
