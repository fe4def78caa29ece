package dev.kube2wasm.migrator.api.contract;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A request that a service answers, or that a client sends.
 *
 * @param method in upper case, or {@code ANY}
 * @param path starts with {@code /}; a variable is <code>{name}</code>, one that takes the rest of the path is
 *     <code>{name:.*}</code>, and one with any other expression <code>{name:expression}</code>
 * @param parameters in the order of the code
 * @param body empty where no body is read
 * @param response what is answered when all goes well
 * @param consumes media types of the body; empty where the code does not say
 * @param handler the code that answers, as {@code package.Type#method}; empty where the framework does not name one
 * @param value what the handler returns, where that is a constant or can be computed from the request alone
 */
public record Operation(
        String method,
        String path,
        List<Parameter> parameters,
        Optional<Body> body,
        Response response,
        List<String> consumes,
        String handler,
        Optional<Value> value,
        SourceLocation at)
        implements Comparable<Operation> {

    private static final Comparator<Operation> ORDER = Comparator.comparing(Operation::path)
            .thenComparing(Operation::method)
            .thenComparing(Operation::at);

    public Operation {
        parameters = List.copyOf(parameters);
        consumes = List.copyOf(consumes);
    }

    /**
     * A request's body.
     *
     * @param required whether the service refuses a request without one
     * @param validated whether the constraints on its type are checked before the handler runs
     */
    public record Body(Type type, boolean required, boolean validated, SourceLocation at) {}

    /**
     * What is answered when all goes well.
     *
     * @param status as HTTP counts, 100 to 599
     * @param type empty where there is no body
     * @param produces media types; empty where the code does not say
     */
    public record Response(int status, Optional<Type> type, List<String> produces) {
        public Response {
            produces = List.copyOf(produces);
        }
    }

    /** What people call it: its handler, or its method and path where the framework does not name one. */
    public String name() {
        return handler.isEmpty() ? method + " " + path : handler;
    }

    /** The operation without {@link #value}: its handler is to be ported. */
    public Operation withoutValue() {
        return new Operation(method, path, parameters, body, response, consumes, handler, Optional.empty(), at);
    }

    @Override
    public int compareTo(Operation other) {
        return ORDER.compare(this, other);
    }
}
