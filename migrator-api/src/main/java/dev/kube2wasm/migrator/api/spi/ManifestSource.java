package dev.kube2wasm.migrator.api.spi;

import dev.kube2wasm.migrator.api.model.Manifest;
import java.util.List;

/** Reads Kubernetes objects. Found by {@link java.util.ServiceLoader}. */
public interface ManifestSource {

    /** Everything in {@code tree} that is a Kubernetes object, sorted by position, and what could not be read. */
    Reading read(SourceTree tree);

    /** This source, rendering the way {@code rendering} says; itself where there is nothing to decide. */
    default ManifestSource with(Rendering rendering) {
        return this;
    }

    record Reading(List<Manifest> manifests, List<Problem> problems) {}
}
