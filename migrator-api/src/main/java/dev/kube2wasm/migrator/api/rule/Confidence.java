package dev.kube2wasm.migrator.api.rule;

/** How sure a rule is of a requirement. */
public enum Confidence {
    /** The line says so. */
    CERTAIN,
    /** The line makes it probable: a name, an address or a setting that usually means it. */
    LIKELY
}
