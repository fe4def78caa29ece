package dev.kube2wasm.migrator.api.code;

import dev.kube2wasm.migrator.api.model.SourceLocation;

/** A library that the service's build names, directly or through a parent or a module of the same estate. */
public interface Dependency {

    String group();

    String artifact();

    /** The version as far as it is written in the estate; otherwise empty. */
    String version();

    /** Where it is declared. */
    SourceLocation at();
}
