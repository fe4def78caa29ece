package dev.kube2wasm.migrator.kubernetes.source;

import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;

/** An object as a file states it. */
record YamlManifest(String apiVersion, String kind, String name, String namespace, YamlField root, SourceLocation at)
        implements Manifest {

    /** The part of {@link #apiVersion} before the slash; empty for the core group. */
    String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }
}
