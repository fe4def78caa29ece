package dev.kube2wasm.migrator.engine.route.emit;

import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.engine.catalog.TemplateSet;
import dev.kube2wasm.migrator.engine.generate.Fragment;
import dev.kube2wasm.migrator.engine.generate.Scaffolder;
import dev.kube2wasm.migrator.engine.generate.text.Hosts;
import dev.kube2wasm.migrator.engine.generate.text.Json;
import dev.kube2wasm.migrator.engine.generate.text.Toml;
import dev.kube2wasm.migrator.engine.route.model.Decision;
import dev.kube2wasm.migrator.engine.route.model.Router;
import dev.kube2wasm.migrator.engine.route.model.SpinRoutes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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
        Map<String, Object> places = new LinkedHashMap<>();
        TreeSet<String> hosts = new TreeSet<>();
        for (Backend backend : Tables.backends(router.held())) {
            Optional<String> given = destinations.given(backend).flatMap(Hosts::origin);
            String url = given.orElseGet(() -> Destinations.inCluster(backend));
            places.put(backend.text(), Map.of("url", url));
            Hosts.origin(url).ifPresent(hosts::add);
        }
        if (!table.hosts().isEmpty()) {
            router.lose(Lost.open(
                    new Loss(
                            OF_SPIN,
                            "Spin answers what is below it by itself.",
                            table.hosts().get(0).at()),
                    r -> r.path().startsWith(OF_SPIN)));
        }
        String component = name + "-router";
        Map<String, Object> model = new TreeMap<>();
        model.put("name", new Fragment(component));
        model.put("nameJson", new Fragment(Json.text(component)));
        model.put("nameToml", new Fragment(Toml.string(component)));
        model.put("source", new Fragment(Toml.string("dist/" + component + ".wasm")));
        model.put(
                "hosts",
                hosts.stream()
                        .map(h -> Map.of("origin", new Fragment(Toml.string(h))))
                        .toList());
        SortedMap<String, String> files = new TreeMap<>(Scaffolder.filled(templates, model, document -> ""));
        files.put("backends.json", Json.lines(places));
        return router.emission(files);
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
        TomlParseResult toml = org.tomlj.Toml.parse(manifest);
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
