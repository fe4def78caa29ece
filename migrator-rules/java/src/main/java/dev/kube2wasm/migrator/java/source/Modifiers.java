package dev.kube2wasm.migrator.java.source;

/** The modifiers that matter to us. */
public record Modifiers(boolean isStatic, boolean isFinal, boolean isAbstract, boolean isPrivate, boolean isNative) {}
