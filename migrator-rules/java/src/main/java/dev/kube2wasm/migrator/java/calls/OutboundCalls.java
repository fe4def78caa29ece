package dev.kube2wasm.migrator.java.calls;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.CodeReader.OutboundCall;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All addresses that a service calls. */
public final class OutboundCalls {

    private static final List<CallReader> READERS = List.of(
            new HttpClientCalls(),
            new VertxClientCalls(),
            new GrpcCalls(),
            new FeignCalls(),
            new MicroProfileCalls(),
            new MicronautClientCalls(),
            new HttpExchangeCalls(),
            new CamelCalls());

    private static final Comparator<OutboundCall> ORDER =
            Comparator.comparing(OutboundCall::at).thenComparing(OutboundCall::url);

    private OutboundCalls() {}

    /** The clients that are declared as interfaces, by the names of their types. */
    public static List<DeclaredClient> declared(ServiceCode code) {
        return Stream.of(
                        FeignCalls.declared(code),
                        MicroProfileCalls.declared(code),
                        MicronautClientCalls.declared(code),
                        HttpExchangeCalls.declared(code))
                .flatMap(s -> s)
                .filter(c -> !c.used().isEmpty())
                .sorted(Comparator.comparing(c -> c.type().name()))
                .toList();
    }

    /** The calls of HTTP clients that are given the address where they are used, by position. */
    public static List<DirectCall> direct(ServiceCode code) {
        return Stream.concat(HttpClientCalls.found(code), VertxClientCalls.found(code))
                .sorted(Comparator.<DirectCall, SourceLocation>comparing(
                                c -> c.site().type().at(c.site().expression().at()))
                        .thenComparing(DirectCall::url)
                        .thenComparing(DirectCall::query))
                .toList();
    }

    /** The addresses that reachable code calls, sorted by position, each once. */
    public static List<OutboundCall> of(ServiceCode code) {
        return READERS.stream()
                .flatMap(r -> r.calls(code))
                .distinct()
                .sorted(ORDER)
                .toList();
    }
}
