package dev.kube2wasm.migrator.java.calls;

import dev.kube2wasm.migrator.api.spi.CodeReader.OutboundCall;
import dev.kube2wasm.migrator.java.calls.ClientInterfaces.Mapping;
import dev.kube2wasm.migrator.java.program.CallSite;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.routes.SpringMappings;
import dev.kube2wasm.migrator.java.routes.UrlPath;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Spring's HTTP interfaces whose {@code @HttpExchange} has the whole address. The address of the others is that of the
 * client which they are bound to, and is found there.
 */
final class HttpExchangeCalls implements CallReader {

    private static final String PACKAGE = "org.springframework.web.service.annotation.";
    private static final Set<String> CLIENT = Set.of(PACKAGE + "HttpExchange");
    private static final Set<String> BASES = Set.of("create", "baseUrl", "rootUri");
    private static final String CLIENTS = "org.springframework.web.client.";
    private static final String REACTIVE = "org.springframework.web.reactive.function.client.";

    @Override
    public Stream<OutboundCall> calls(ServiceCode code) {
        return ClientInterfaces.calls(
                ClientInterfaces.in(code, CLIENT, (a, t) -> whole(a, t, code), (m, t) -> mappings(m, t, code)));
    }

    /** All of them, also those whose address is that of the client which they are bound to. */
    static Stream<DeclaredClient> declared(ServiceCode code) {
        TextValues values = new TextValues(code);
        return code.program().types().stream()
                .filter(ProgramType::isInterface)
                .filter(t -> isClient(t, code))
                .flatMap(t -> address(t, code, values).stream()
                        .map(address -> new DeclaredClient(
                                t,
                                address,
                                ClientInterfaces.used(code, t, address, (m, in) -> mappings(m, in, code)))));
    }

    private static boolean isClient(ProgramType t, ServiceCode code) {
        return code.annotation(t.annotations(), t, CLIENT).isPresent()
                || t.decl().methods().stream()
                        .flatMap(m -> m.annotations().stream())
                        .anyMatch(a -> code.program().resolve(a, t).startsWith(PACKAGE));
    }

    private static Optional<ClientAddress> address(ProgramType t, ServiceCode code, TextValues values) {
        Optional<Annotation> onType = code.annotation(t.annotations(), t, CLIENT);
        return onType.flatMap(a -> whole(a, t, code)).or(() -> {
            String path = SpringMappings.of(t.annotations(), t, code)
                    .map(m -> m.paths().get(0))
                    .orElse("");
            return bound(t, code, values).map(b -> new ClientAddress(b, UrlPath.join(path), Optional.empty()));
        });
    }

    // factory.createClient(X.class): the base address in the same method, or else the only one that there is.
    private static Optional<String> bound(ProgramType client, ServiceCode code, TextValues values) {
        Set<String> near = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        Set<String> makers = new TreeSet<>();
        code.callSites().stream()
                .filter(s -> s.name().equals("createClient") && s.arguments().size() == 1)
                .filter(s -> s.arguments().get(0) instanceof Expr.ClassLiteral c
                        && code.program().resolve(c.type().name(), s.type()).equals(client.name()))
                .forEach(s -> makers.add(s.type().name() + "#" + s.method()));
        for (CallSite s : code.callSites()) {
            if (BASES.contains(s.name())
                    && !s.arguments().isEmpty()
                    && code.roots(s).stream().anyMatch(r -> r.startsWith(CLIENTS) || r.startsWith(REACTIVE))) {
                values.of(s.arguments().get(0), s).stream()
                        .flatMap(v -> Urls.clean(v).stream())
                        .forEach(url -> {
                            all.add(url);
                            if (makers.contains(s.type().name() + "#" + s.method())) {
                                near.add(url);
                            }
                        });
            }
        }
        return Stream.of(near, all)
                .filter(b -> b.size() == 1)
                .flatMap(Set::stream)
                .findFirst();
    }

    private static Optional<ClientAddress> whole(Annotation a, ProgramType client, ServiceCode code) {
        return SpringMappings.of(client.annotations(), client, code)
                .map(m -> m.paths().get(0))
                .flatMap(Urls::clean)
                .map(b -> new ClientAddress(b, "", ClientInterfaces.setting(code, a, client, "value", "url")));
    }

    private static List<Mapping> mappings(MethodDecl m, ProgramType in, ServiceCode code) {
        return SpringMappings.of(m.annotations(), in, code).stream()
                .flatMap(FeignCalls::spring)
                .toList();
    }
}
