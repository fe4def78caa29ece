package dev.kube2wasm.migrator.engine.route.emit;

import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.engine.catalog.TemplateSet;
import dev.kube2wasm.migrator.engine.route.model.Decision;
import dev.kube2wasm.migrator.engine.route.model.Router;
import dev.kube2wasm.migrator.engine.route.model.SpinRoutes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * A component that routes, which gets every request: Spin's own routes know no host, method or header, and take a path with
 * a slash at its end for the same as one without.
 */
public final class SpinEmitter implements RouteEmitter {

    /** Answered by Spin itself: https://github.com/spinframework/spin/tree/v3.0.0/crates/trigger-http, read 2026-11-23. */
    private static final String OF_SPIN = "/.well-known/spin";

    private static final String MANIFEST = "spin.toml";

    private final TemplateSet templates;

    /** @param templates of the router */
    public SpinEmitter(TemplateSet templates) {
        this.templates = templates;
    }

    @Override
    public String id() {
        return "spin";
    }

    @Override
    public Emission emit(String name, RouteTable table, Destinations destinations) {
        FetchRouter router = new FetchRouter(table);
        if (!table.hosts().isEmpty()) {
            router.lose(Lost.open(
                    new Loss(
                            OF_SPIN,
                            "Spin answers what is below it by itself.",
                            table.hosts().get(0).at()),
                    r -> r.path().startsWith(OF_SPIN)));
        }
        RouterComponent component = new RouterComponent(name, router.held(), destinations);
        return router.emission(component.files(templates, Map.of()));
    }

    @Override
    public Router read(SortedMap<String, String> files) {
        SpinRoutes platform = new SpinRoutes(routes(files.getOrDefault(MANIFEST, "")));
        Router router = FetchRouter.read(files);
        return request -> platform.component(request).isPresent()
                ? router.route(request)
                : new Decision.Answered(404, new TreeMap<>());
    }

    /** The public routes of a {@code spin.toml}. */
    static List<SpinRoutes.Route> routes(String manifest) {
        TomlParseResult toml = Toml.parse(manifest);
        TomlArray triggers = toml.getArrayOrEmpty("trigger.http");
        List<SpinRoutes.Route> routes = new ArrayList<>();
        for (int i = 0; i < triggers.size(); i++) {
            TomlTable trigger = triggers.getTable(i);
            if (trigger.isString("route") && trigger.isString("component")) {
                routes.add(new SpinRoutes.Route(
                        String.valueOf(trigger.getString("route")), String.valueOf(trigger.getString("component"))));
            }
        }
        return routes;
    }
}
