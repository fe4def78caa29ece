package dev.kube2wasm.migrator.java.calls;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.CodeReader.OutboundCall;
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
        return Stream.concat(
                ClientInterfaces.calls(code, CLIENT, (a, t) -> base(a, t, code), (m, t) -> paths(m, t, code)),
                injected(code));
    }

    private static Optional<String> base(Annotation a, ProgramType in, ServiceCode code) {
        String path = code.value(a, in, "path").orElse("");
        return code.value(a, in, "value", "id")
                .filter(id -> !id.startsWith("/"))
                .map(id -> code.settings()
                        .value("micronaut.http.services." + id + ".url")
                        .or(() -> code.settings().value("micronaut.http.services." + id + ".urls"))
                        .or(() -> code.settings().value("micronaut.http.services." + id + ".urls[0]"))
                        .orElse(id))
                .flatMap(Urls::ofHost)
                .map(b -> Urls.join(b, path));
    }

    private static List<String> paths(MethodDecl m, ProgramType in, ServiceCode code) {
        return MicronautMappings.of(m.annotations(), in, code).stream()
                .flatMap(a -> MicronautMappings.paths(a, in, code).stream())
                .map(UrlPath::join)
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
                        .flatMap(a -> base(a, t, code).stream().map(url -> call(url, t.at(a.at())))));
    }

    private static OutboundCall call(String url, SourceLocation at) {
        return new OutboundCall(url, at);
    }
}
