package dev.kube2wasm.migrator.java.program;

/** When a piece of code can run. */
public enum Phase {
    /** Only while the process starts or stops. */
    STARTUP,
    /** Also while it serves. */
    SERVING
}
