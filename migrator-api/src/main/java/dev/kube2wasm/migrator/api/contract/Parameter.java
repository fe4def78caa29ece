package dev.kube2wasm.migrator.api.contract;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A part of a request that the code reads by name.
 *
 * @param name as it stands in the request
 * @param variable the name that the code gives it
 * @param required whether the service refuses a request without it
 * @param fallback the value of an absent one, as text
 */
public record Parameter(
        In in,
        String name,
        String variable,
        Type type,
        boolean required,
        Optional<String> fallback,
        List<Constraint> constraints,
        SourceLocation at) {

    /** Where in a request it stands. */
    public enum In {
        PATH,
        QUERY,
        HEADER,
        COOKIE,
        FORM
    }

    public Parameter {
        constraints = List.copyOf(constraints);
    }
}
