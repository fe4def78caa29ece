package dev.kube2wasm.migrator.api.model;

/** One Kubernetes object as a file states it. */
public interface Manifest {

    /** For example {@code apps/v1}. */
    String apiVersion();

    /** For example {@code Deployment}. */
    String kind();

    /** {@code metadata.name}, or {@code metadata.generateName} followed by {@code *}. */
    String name();

    /** {@code metadata.namespace}, or {@code default}. */
    String namespace();

    /** The whole object. */
    Field root();

    /** Where the object's {@code metadata} stands. */
    SourceLocation at();
}
