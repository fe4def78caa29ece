package dev.kube2wasm.migrator.java.routes;

import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Quarkus's reactive routes: {@code @Route} on the methods of a bean. */
final class QuarkusReactiveRoutes implements RouteReader {

    private static final Set<String> ROUTE = Set.of("io.quarkus.vertx.web.Route");
    private static final Set<String> BASE = Set.of("io.quarkus.vertx.web.RouteBase");

    @Override
    public Stream<Route> routes(ServiceCode code) {
        String root = code.settings().value("quarkus.http.root-path").orElse("");
        return code.program().types().stream()
                .flatMap(t -> t.decl().methods().stream().flatMap(m -> routes(t, m, root, code)));
    }

    private static Stream<Route> routes(ProgramType type, MethodDecl method, String root, ServiceCode code) {
        return code.annotation(method.annotations(), type, ROUTE).stream().flatMap(a -> {
            String base = code.annotation(type.annotations(), type, BASE)
                    .flatMap(b -> code.value(b, type, "path", "value"))
                    .orElse("");
            // Without a path, the method's name is the path.
            String path = UrlPath.withBraces(
                    code.value(a, type, "path", "value", "regex").orElse(method.name()));
            return methods(a, type, code)
                    .map(m -> new Route(
                            m, UrlPath.join(root, base, path), type.name() + "#" + method.name(), type.at(a.at())));
        });
    }

    private static Stream<String> methods(Annotation a, ProgramType type, ServiceCode code) {
        List<String> methods = code.values(a, type, "methods");
        return methods.isEmpty() ? Stream.of("ANY") : methods.stream();
    }
}
