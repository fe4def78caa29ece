package dev.kube2wasm.migrator.java.routes;

import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import java.util.List;

/** All routes of a service. */
public final class Routes {

    private static final List<RouteReader> READERS = List.of(
            new SpringRoutes(),
            new JaxRsRoutes(),
            new MicronautRoutes(),
            new QuarkusReactiveRoutes(),
            new ServletRoutes(),
            new RoutingCalls(),
            new CamelRoutes());

    private Routes() {}

    /** The routes that reachable code declares, sorted, each once. */
    public static List<Route> of(ServiceCode code) {
        return READERS.stream().flatMap(r -> r.routes(code)).distinct().sorted().toList();
    }
}
