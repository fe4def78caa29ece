package dev.kube2wasm.migrator.java.calls;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.CodeReader.OutboundCall;
import dev.kube2wasm.migrator.java.calls.ClientInterfaces.Mapping;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.routes.MicronautMappings;
import dev.kube2wasm.migrator.java.routes.UrlPath;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Micronaut's {@code @Client}, on an interface or on an injected HTTP client: an address, or the id of a service. */
final class MicronautClientCalls implements CallReader {

    private static final Set<String> CLIENT = Set.of("io.micronaut.http.client.annotation.Client");

    @Override
    public Stream<OutboundCall> calls(ServiceCode code) {
        return Stream.concat(ClientInterfaces.calls(declared(code)), injected(code));
    }

    static Stream<DeclaredClient> declared(ServiceCode code) {
        return ClientInterfaces.in(code, CLIENT, (a, t) -> address(a, t, code), (m, t) -> mappings(m, t, code));
    }

    private static Optional<ClientAddress> address(Annotation a, ProgramType in, ServiceCode code) {
        String path = code.value(a, in, "path").orElse("");
        Optional<String> id = code.value(a, in, "value", "id").filter(i -> !i.startsWith("/"));
        Optional<String> key = id.flatMap(i -> Stream.of("url", "urls", "urls[0]")
                .map(name -> "micronaut.http.services." + i + "." + name)
                .filter(k -> code.settings().value(k).isPresent())
                .findFirst());
        return key.flatMap(code.settings()::value)
                .or(() -> id)
                .flatMap(Urls::ofHost)
                .map(b -> new ClientAddress(
                        b,
                        UrlPath.join(path),
                        key.map(code.settings()::deployedKey)
                                .or(() -> ClientInterfaces.setting(code, a, in, "value", "id"))));
    }

    private static List<Mapping> mappings(MethodDecl m, ProgramType in, ServiceCode code) {
        return MicronautMappings.of(m.annotations(), in, code).stream()
                .flatMap(a -> MicronautMappings.paths(a, in, code).stream()
                        .map(p -> new Mapping(MicronautMappings.method(a, in, code), UrlPath.join(p), a)))
                .toList();
    }

    private static Stream<OutboundCall> injected(ServiceCode code) {
        return code.program().types().stream()
                .filter(t -> !t.isInterface() && code.reach().isTouched(t))
                .flatMap(t -> Stream.concat(
                                t.decl().fields().stream().map(f -> f.annotations()),
                                t.decl().methods().stream()
                                        .flatMap(m -> m.parameters().stream())
                                        .map(p -> p.annotations()))
                        .flatMap(annotations -> code.annotation(annotations, t, CLIENT).stream())
                        .flatMap(a -> address(a, t, code).stream().map(base -> call(base.url(), t.at(a.at())))));
    }

    private static OutboundCall call(String url, SourceLocation at) {
        return new OutboundCall(url, at);
    }
}
