package dev.kube2wasm.migrator.java.calls;

import dev.kube2wasm.migrator.api.spi.CodeReader.OutboundCall;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.routes.SpringMappings;
import dev.kube2wasm.migrator.java.routes.SpringMappings.Mapping;
import dev.kube2wasm.migrator.java.routes.UrlPath;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Spring's HTTP interfaces whose {@code @HttpExchange} has the whole address. The address of the others is that of the
 * client which they are bound to, and is found there.
 */
final class HttpExchangeCalls implements CallReader {

    private static final Set<String> CLIENT = Set.of("org.springframework.web.service.annotation.HttpExchange");

    @Override
    public Stream<OutboundCall> calls(ServiceCode code) {
        return ClientInterfaces.calls(code, CLIENT, (a, t) -> base(t, code), (m, t) -> paths(m, t, code));
    }

    private static Optional<String> base(ProgramType client, ServiceCode code) {
        return SpringMappings.of(client.annotations(), client, code)
                .map(m -> m.paths().get(0))
                .flatMap(Urls::clean);
    }

    private static List<String> paths(MethodDecl m, ProgramType in, ServiceCode code) {
        return SpringMappings.of(m.annotations(), in, code).map(Mapping::paths).orElse(List.of()).stream()
                .map(UrlPath::join)
                .toList();
    }
}
