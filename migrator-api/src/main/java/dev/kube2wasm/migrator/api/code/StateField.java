package dev.kube2wasm.migrator.api.code;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.List;

/** A field that lives as long as the process: static, or held by an object that all requests share. */
public interface StateField {

    /** The qualified name of the service's own type that declares the field. */
    String owner();

    String name();

    /** The qualified name of the field's type, without type arguments; a primitive's name as it is. */
    String type();

    boolean isStatic();

    /**
     * Where reachable code outside construction and start-up changes what the field holds: an assignment, an increment,
     * or a call that changes a collection, atomic or the service's own mutable object in place. Empty for a field that
     * is never changed while the service runs.
     */
    List<SourceLocation> changes();

    /**
     * Whether what the field holds, or what was put there, is read again by reachable code in a way that a later
     * request can observe. False for counters that only reach a log or a metric.
     */
    boolean observed();

    /** Where the field is declared. */
    SourceLocation at();
}
