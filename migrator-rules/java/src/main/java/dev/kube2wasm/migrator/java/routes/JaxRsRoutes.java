package dev.kube2wasm.migrator.java.routes;

import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Resources of JAX-RS: Quarkus, Jersey, RESTEasy, Open Liberty, Helidon MP. */
final class JaxRsRoutes implements RouteReader {

    private static final Set<String> APPLICATION_PATH =
            Set.of("javax.ws.rs.ApplicationPath", "jakarta.ws.rs.ApplicationPath");
    private static final Set<String> CLIENTS = Set.of("org.eclipse.microprofile.rest.client.inject.RegisterRestClient");
    private static final List<String> APPLICATION_KEYS = List.of(
            "quarkus.rest.path",
            "quarkus.resteasy-reactive.path",
            "quarkus.resteasy.path",
            "spring.jersey.application-path");
    private static final int SUB_RESOURCES = 4;

    @Override
    public Stream<Route> routes(ServiceCode code) {
        String prefix = prefix(code);
        List<Route> found = new ArrayList<>();
        for (ProgramType type : code.program().types()) {
            if (!type.isInterface()
                    && !type.decl().modifiers().isAbstract()
                    && code.reach().isManaged(type)) {
                path(type, code).ifPresent(p -> add(type, UrlPath.join(prefix, p), code, SUB_RESOURCES, found));
            }
        }
        return found.stream();
    }

    private static String prefix(ServiceCode code) {
        Optional<String> application = code.program().types().stream()
                .flatMap(t -> code.annotation(t.annotations(), t, APPLICATION_PATH).stream()
                        .flatMap(a -> code.value(a, t, "value").stream()))
                .findFirst();
        String root = code.settings().value("quarkus.http.root-path").orElse("");
        String path = application
                .or(() -> APPLICATION_KEYS.stream()
                        .flatMap(k -> code.settings().value(k).stream())
                        .findFirst())
                .orElse("");
        return UrlPath.join(root, path.endsWith("/*") ? path.substring(0, path.length() - 2) : path);
    }

    // The class's own path, or that of a supertype which is not merely the interface of a client.
    private static Optional<String> path(ProgramType type, ServiceCode code) {
        return code.program()
                .lineage(type)
                .filter(t -> code.annotation(t.annotations(), t, CLIENTS).isEmpty())
                .flatMap(t -> JaxRsPaths.path(t.annotations(), t, code).stream())
                .findFirst();
    }

    private static void add(ProgramType type, String prefix, ServiceCode code, int depth, List<Route> to) {
        Set<String> seen = new HashSet<>();
        code.program()
                .lineage(type)
                .forEach(t -> t.decl().methods().forEach(m -> {
                    Optional<String> path = JaxRsPaths.path(m.annotations(), t, code);
                    Optional<Annotation> method = JaxRsPaths.methodAnnotation(m.annotations(), t, code);
                    if ((path.isEmpty() && method.isEmpty())
                            || !seen.add(m.name() + "/" + m.parameters().size() + path.orElse(""))) {
                        return;
                    }
                    String full = UrlPath.join(prefix, path.orElse(""));
                    if (method.isPresent()) {
                        to.add(new Route(
                                JaxRsPaths.method(method.get(), t, code),
                                full,
                                type.name() + "#" + m.name(),
                                t.at(method.get().at())));
                    } else if (depth > 0) {
                        subResource(t, m, code).ifPresent(s -> add(s, full, code, depth - 1, to));
                    }
                }));
    }

    private static Optional<ProgramType> subResource(ProgramType in, MethodDecl locator, ServiceCode code) {
        return locator.result()
                .map(r -> r.name().equals("Class") && !r.arguments().isEmpty()
                        ? r.arguments().get(0)
                        : r)
                .flatMap(r -> code.program().type(code.program().resolve(r.name(), in)));
    }
}
