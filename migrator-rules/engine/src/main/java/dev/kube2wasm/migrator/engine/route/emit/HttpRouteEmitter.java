package dev.kube2wasm.migrator.engine.route.emit;

import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.engine.route.model.Decision;
import dev.kube2wasm.migrator.engine.route.model.Router;
import dev.kube2wasm.migrator.engine.route.model.TableRouter;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A Gateway with a listener for each host, and HTTPRoutes: where functions run in the cluster, as SpinApps. A listener for
 * each host, since of several that take a host only the closest is asked, as of the hosts of a table.
 *
 * @see <a href="https://gateway-api.sigs.k8s.io/reference/spec/#httproute">HTTPRoute, read 2026-11-23</a>
 */
public final class HttpRouteEmitter implements RouteEmitter {

    /** Reads tables from manifests: by the name of their router, {@code gateway namespace/name:port}. */
    private final Function<Map<String, String>, SortedMap<String, RouteTable>> reader;

    /** @param reader of HTTPRoutes, from the texts of files to the tables of routers by name */
    public HttpRouteEmitter(Function<Map<String, String>, SortedMap<String, RouteTable>> reader) {
        this.reader = reader;
    }

    @Override
    public String id() {
        return "spinkube";
    }

    @Override
    public Emission emit(String name, RouteTable table, Destinations destinations) {
        return new HttpRoutes(name, table).emission();
    }

    @Override
    public Router read(SortedMap<String, String> files) {
        Map<String, Router> ports = new TreeMap<>();
        reader.apply(files)
                .forEach((router, table) ->
                        ports.put(router.substring(router.lastIndexOf(':') + 1), new TableRouter(table)));
        Router plain = ports.getOrDefault("80", request -> new Decision.Answered(404, new TreeMap<>()));
        Router secure = ports.getOrDefault("443", plain);
        return request -> (request.scheme().equals("https") ? secure : plain).route(request);
    }
}
