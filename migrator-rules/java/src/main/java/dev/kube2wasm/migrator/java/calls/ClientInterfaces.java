package dev.kube2wasm.migrator.java.calls;

import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.api.spi.CodeReader.OutboundCall;
import dev.kube2wasm.migrator.java.calls.DeclaredClient.Used;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.routes.UrlPath;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Clients that are declared as interfaces, of which a library makes the implementation. */
final class ClientInterfaces {

    /** What a method of an interface calls; empty where it calls nothing. */
    interface Mappings {
        List<Mapping> of(MethodDecl method, ProgramType declaring);
    }

    /**
     * A request.
     *
     * @param path below the interface's address
     */
    record Mapping(String method, String path, Annotation annotation) {}

    /** The address of an interface. */
    interface Address {
        Optional<ClientAddress> of(Annotation annotation, ProgramType client);
    }

    private ClientInterfaces() {}

    /** All interfaces with one of these annotations: only methods that reachable code calls count. */
    static Stream<DeclaredClient> in(ServiceCode code, Set<String> annotations, Address address, Mappings mappings) {
        return code.program().types().stream()
                .filter(ProgramType::isInterface)
                .flatMap(t -> code.annotation(t.annotations(), t, annotations).stream()
                        .flatMap(a -> address.of(a, t).stream()
                                .map(base -> new DeclaredClient(t, base, used(code, t, base, mappings)))));
    }

    static List<Used> used(ServiceCode code, ProgramType client, ClientAddress address, Mappings mappings) {
        return code.program()
                .lineage(client)
                .flatMap(t -> t.decl().methods().stream()
                        .filter(m -> isCalled(code, client, t, m))
                        .flatMap(m -> mappings.of(m, t).stream()
                                .map(r -> new Used(
                                        new Route(
                                                r.method(),
                                                UrlPath.join(address.path(), r.path()),
                                                client.name() + "#" + m.name(),
                                                t.at(r.annotation().at())),
                                        t.at(m.at())))))
                .toList();
    }

    /** The addresses that these clients call. */
    static Stream<OutboundCall> calls(Stream<DeclaredClient> clients) {
        return clients.flatMap(c -> c.used().stream()
                .flatMap(u -> Urls.clean(Urls.join(c.address().base(), u.route().path())).stream()
                        .map(url -> new OutboundCall(url, u.at()))));
    }

    private static boolean isCalled(ServiceCode code, ProgramType client, ProgramType declaring, MethodDecl m) {
        return code.reach().isCalled(client, m) || code.reach().isCalled(declaring, m);
    }

    /** The key of the setting that an annotation's attribute consists of. */
    static Optional<String> setting(ServiceCode code, Annotation a, ProgramType in, String... attributes) {
        return Stream.of(attributes)
                .flatMap(name -> code.constants().values(a, name, in).stream())
                .filter(v -> !v.isBlank())
                .findFirst()
                .flatMap(dev.kube2wasm.migrator.java.text.Placeholder::whole)
                .map(p -> code.settings().deployedKey(p.key()));
    }
}
