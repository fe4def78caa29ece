package dev.kube2wasm.migrator.java.calls;

import dev.kube2wasm.migrator.api.spi.CodeReader.OutboundCall;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.routes.SpringMappings;
import dev.kube2wasm.migrator.java.routes.SpringMappings.Mapping;
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
        return ClientInterfaces.calls(code, CLIENT, (a, t) -> base(a, t, code), (m, t) -> paths(m, t, code));
    }

    private static Optional<String> base(Annotation a, ProgramType client, ServiceCode code) {
        String path = code.value(a, client, "path").orElse("");
        String onType = SpringMappings.of(client.annotations(), client, code)
                .map(m -> m.paths().get(0))
                .orElse("");
        Optional<String> name = code.value(a, client, "name")
                .or(() -> code.value(a, client, "value"))
                .or(() -> code.value(a, client, "serviceId"));
        return code.value(a, client, "url")
                .or(() ->
                        name.flatMap(n -> code.settings().value("spring.cloud.openfeign.client.config." + n + ".url")))
                .or(() -> name)
                .flatMap(Urls::ofHost)
                .map(b -> Urls.join(b, path, onType));
    }

    private static List<String> paths(MethodDecl m, ProgramType in, ServiceCode code) {
        Optional<List<String>> line = code.annotation(m.annotations(), in, REQUEST_LINE)
                .flatMap(a -> code.value(a, in, "value"))
                .map(l -> List.of(l.substring(l.indexOf(' ') + 1)));
        return line
                .or(() -> SpringMappings.of(m.annotations(), in, code).map(Mapping::paths))
                .orElse(List.of())
                .stream()
                .map(UrlPath::join)
                .toList();
    }
}
