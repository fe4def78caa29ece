package dev.kube2wasm.migrator.engine.route.emit;

import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.engine.catalog.TemplateSet;
import dev.kube2wasm.migrator.engine.generate.Fragment;
import dev.kube2wasm.migrator.engine.generate.Scaffolder;
import dev.kube2wasm.migrator.engine.generate.text.Json;
import dev.kube2wasm.migrator.engine.route.model.CloudflareRoutes;
import dev.kube2wasm.migrator.engine.route.model.Decision;
import dev.kube2wasm.migrator.engine.route.model.Router;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A Worker that routes: Cloudflare's own routes only bring it the hosts, since their paths are compared with the query, and
 * {@code /a*} takes {@code /ab} too.
 */
public final class WorkersEmitter implements RouteEmitter {

    private static final String EVERYWHERE = "*/*";
    private static final String WORKER = "worker:";
    private static final String MANIFEST = "wrangler.jsonc";

    private final TemplateSet templates;

    /** @param templates of the router */
    public WorkersEmitter(TemplateSet templates) {
        this.templates = templates;
    }

    @Override
    public String id() {
        return "cloudflare-workers";
    }

    @Override
    public Emission emit(String name, RouteTable table, Destinations destinations) {
        FetchRouter router = new FetchRouter(table);
        loseHosts(table, router);
        Map<String, Object> backends = new LinkedHashMap<>();
        Map<String, String> bindings = new TreeMap<>();
        for (Backend backend : Tables.backends(router.held())) {
            backends.put(backend.text(), place(backend, destinations, bindings, router));
        }
        SortedMap<String, String> files =
                new TreeMap<>(Scaffolder.filled(templates, model(name, patterns(table), bindings), document -> ""));
        files.put("backends.json", Json.lines(backends));
        return router.emission(files);
    }

    @Override
    public Router read(SortedMap<String, String> files) {
        Object manifest = Json.read(files.getOrDefault(MANIFEST, "{}"));
        List<CloudflareRoutes.Route> routes = new ArrayList<>();
        if (manifest instanceof Map<?, ?> map && map.get("routes") instanceof List<?> patterns) {
            patterns.forEach(p -> routes.add(new CloudflareRoutes.Route(
                    String.valueOf(p instanceof Map<?, ?> route ? route.get("pattern") : p), "router")));
        }
        CloudflareRoutes platform = new CloudflareRoutes(routes);
        Router router = FetchRouter.read(files);
        return request -> platform.worker(request).isPresent()
                ? router.route(request)
                : new Decision.Answered(404, new TreeMap<>());
    }

    private static List<String> patterns(RouteTable table) {
        return table.hosts().stream()
                .map(h -> h.host().text() + "/*")
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, Object> model(String name, List<String> patterns, Map<String, String> bindings) {
        Map<String, Object> model = new TreeMap<>();
        model.put("name", new Fragment(name + "-router"));
        model.put("nameJson", json(name + "-router"));
        model.put("hasRoutes", !patterns.isEmpty());
        model.put(
                "routes", patterns.stream().map(p -> Map.of("route", route(p))).toList());
        model.put("hasServices", !bindings.isEmpty());
        model.put(
                "services",
                bindings.entrySet().stream()
                        .map(b -> Map.of("binding", json(b.getKey()), "service", json(b.getValue())))
                        .toList());
        return model;
    }

    /** The host of a pattern tells wrangler its zone; where there is none, a person has to. */
    private static Fragment route(String pattern) {
        return pattern.equals(EVERYWHERE)
                ? new Fragment("{ \"pattern\": " + json(pattern) + ", \"zone_name\": \"the-name-of-your-zone\" }")
                : json(pattern);
    }

    private static Fragment json(String text) {
        return new Fragment(Json.text(text));
    }

    private static Map<String, Object> place(
            Backend backend, Destinations destinations, Map<String, String> bindings, FetchRouter router) {
        Optional<String> given = destinations.given(backend);
        Map<String, Object> place = new LinkedHashMap<>();
        if (given.isPresent() && given.get().startsWith(WORKER)) {
            String worker = given.get().substring(WORKER.length());
            String binding = worker.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
            bindings.put(binding, worker);
            place.put("url", "https://" + worker);
            place.put("binding", binding);
            return place;
        }
        place.put("url", destinations.url(backend));
        if (given.isEmpty()) {
            router.lose(Lost.silently(new Loss(
                    "backend " + backend.text(),
                    "Its address inside the cluster is not found from outside: give another with --backend "
                            + backend.namespace() + "/" + backend.service() + "=https://HOST or =worker:NAME.",
                    backend.at())));
        }
        return place;
    }

    private static void loseHosts(RouteTable table, FetchRouter router) {
        table.hosts().stream()
                .filter(h -> h.host() instanceof HostPattern.Any && !h.rules().isEmpty())
                .findFirst()
                .ifPresent(h -> router.lose(Lost.silently(new Loss(
                        "any other host",
                        "Only hosts of a zone of yours come to a Worker: name the zone in wrangler.jsonc.",
                        h.at()))));
    }
}
