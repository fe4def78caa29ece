package dev.kube2wasm.migrator.java.calls;

import dev.kube2wasm.migrator.api.spi.CodeReader.OutboundCall;
import dev.kube2wasm.migrator.java.calls.ClientInterfaces.Mapping;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.routes.SpringMappings;
import dev.kube2wasm.migrator.java.routes.UrlPath;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Spring Cloud's {@code @FeignClient}: an address, or the name of a service. */
final class FeignCalls implements CallReader {

    private static final Set<String> CLIENT = Set.of(
            "org.springframework.cloud.openfeign.FeignClient", "org.springframework.cloud.netflix.feign.FeignClient");
    private static final Set<String> REQUEST_LINE = Set.of("feign.RequestLine");

    @Override
    public Stream<OutboundCall> calls(ServiceCode code) {
        return ClientInterfaces.calls(declared(code));
    }

    static Stream<DeclaredClient> declared(ServiceCode code) {
        return ClientInterfaces.in(code, CLIENT, (a, t) -> address(a, t, code), (m, t) -> mappings(m, t, code));
    }

    private static Optional<ClientAddress> address(Annotation a, ProgramType client, ServiceCode code) {
        String path = code.value(a, client, "path").orElse("");
        String onType = SpringMappings.of(client.annotations(), client, code)
                .map(m -> m.paths().get(0))
                .orElse("");
        Optional<String> name = code.value(a, client, "name")
                .or(() -> code.value(a, client, "value"))
                .or(() -> code.value(a, client, "serviceId"));
        Optional<String> key = name.map(n -> "spring.cloud.openfeign.client.config." + n + ".url")
                .filter(k -> code.settings().value(k).isPresent());
        Optional<String> url = code.value(a, client, "url");
        return url.or(() -> key.flatMap(code.settings()::value))
                .or(() -> name)
                .flatMap(Urls::ofHost)
                .map(b -> new ClientAddress(
                        b,
                        UrlPath.join(path, onType),
                        url.isPresent()
                                ? ClientInterfaces.setting(code, a, client, "url")
                                : key.map(code.settings()::deployedKey)));
    }

    private static List<Mapping> mappings(MethodDecl m, ProgramType in, ServiceCode code) {
        Optional<Annotation> line = code.annotation(m.annotations(), in, REQUEST_LINE);
        if (line.isPresent()) {
            return code.value(line.get(), in, "value").map(l -> requestLine(l, line.get())).stream()
                    .toList();
        }
        return SpringMappings.of(m.annotations(), in, code).stream()
                .flatMap(s -> spring(s))
                .toList();
    }

    private static Mapping requestLine(String text, Annotation annotation) {
        int space = text.indexOf(' ');
        String target = text.substring(space + 1);
        int query = target.indexOf('?');
        return new Mapping(
                space < 0 ? "ANY" : text.substring(0, space),
                UrlPath.join(query < 0 ? target : target.substring(0, query)),
                annotation);
    }

    static Stream<Mapping> spring(SpringMappings.Mapping s) {
        String method = s.methods().isEmpty() ? "ANY" : s.methods().get(0);
        return s.paths().stream().map(p -> new Mapping(method, UrlPath.join(p), s.annotation()));
    }
}
