package dev.kube2wasm.migrator.api.model;

import java.util.Comparator;
import java.util.Optional;

/**
 * A call from one microservice to an address.
 *
 * @param to the workload behind the address, when a Service of the estate leads to one
 * @param url the address as far as it is known, without credentials
 * @param at where the address is used
 */
public record Call(Optional<WorkloadId> to, String url, SourceLocation at) implements Comparable<Call> {

    private static final Comparator<Call> ORDER = Comparator.comparing(
                    (Call c) -> c.to().map(WorkloadId::toString).orElse(""))
            .thenComparing(Call::url)
            .thenComparing(Call::at);

    @Override
    public int compareTo(Call other) {
        return ORDER.compare(this, other);
    }
}
