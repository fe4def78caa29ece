package dev.kube2wasm.migrator.java.calls;

import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.java.program.ProgramType;
import java.util.List;

/**
 * A client that is declared as an interface, of which a library makes the implementation.
 *
 * @param used the methods that reachable code calls
 */
public record DeclaredClient(ProgramType type, ClientAddress address, List<Used> used) {

    public DeclaredClient {
        used = List.copyOf(used);
    }

    /**
     * A method.
     *
     * @param route method and path below {@link ClientAddress#base}; its place is that of the annotation that maps it
     * @param at the method's own place
     */
    public record Used(Route route, SourceLocation at) {}
}
