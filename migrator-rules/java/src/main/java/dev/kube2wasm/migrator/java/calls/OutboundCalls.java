package dev.kube2wasm.migrator.java.calls;

import dev.kube2wasm.migrator.api.spi.CodeReader.OutboundCall;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import java.util.Comparator;
import java.util.List;

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

    /** The addresses that reachable code calls, sorted by position, each once. */
    public static List<OutboundCall> of(ServiceCode code) {
        return READERS.stream()
                .flatMap(r -> r.calls(code))
                .distinct()
                .sorted(ORDER)
                .toList();
    }
}
