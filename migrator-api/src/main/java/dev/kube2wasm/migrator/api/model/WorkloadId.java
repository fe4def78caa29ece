package dev.kube2wasm.migrator.api.model;

import java.util.Comparator;

/**
 * Names one workload: {@code namespace/Kind/name}.
 *
 * @param namespace the namespace written in the manifest, or {@code default}
 * @param kind the Kubernetes kind, such as {@code Deployment}
 * @param name {@code metadata.name}; for an object with only {@code generateName}, that prefix followed by {@code *}
 */
public record WorkloadId(String namespace, String kind, String name) implements Comparable<WorkloadId> {

    private static final Comparator<WorkloadId> ORDER = Comparator.comparing(WorkloadId::namespace)
            .thenComparing(WorkloadId::name)
            .thenComparing(WorkloadId::kind);

    @Override
    public int compareTo(WorkloadId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return namespace + "/" + kind + "/" + name;
    }
}
