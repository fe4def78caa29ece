package dev.kube2wasm.migrator.engine.route.emit;

import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.Action.Forward;
import dev.kube2wasm.migrator.api.route.Action.PathChange;
import dev.kube2wasm.migrator.api.route.Action.Redirect;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch.Test;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import dev.kube2wasm.migrator.engine.catalog.TemplateSet;
import dev.kube2wasm.migrator.engine.generate.Fragment;
import dev.kube2wasm.migrator.engine.generate.Scaffolder;
import dev.kube2wasm.migrator.engine.generate.text.Json;
import dev.kube2wasm.migrator.engine.route.model.CloudflareRoutes;
import dev.kube2wasm.migrator.engine.route.model.Decision;
import dev.kube2wasm.migrator.engine.route.model.Request;
import dev.kube2wasm.migrator.engine.route.model.Router;
import dev.kube2wasm.migrator.engine.route.model.TableRouter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A Worker that routes: Cloudflare's own routes only bring it the hosts, since their paths are compared with the query, and
 * {@code /a*} takes {@code /ab} too.
 */
public final class WorkersEmitter implements RouteEmitter {

    private static final String EVERYWHERE = "*/*";
    private static final String WORKER = "worker:";
    private static final String MANIFEST = "wrangler.jsonc";
    private static final String ROUTES = "routes.json";

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
        List<Emission.Lost> lost = new ArrayList<>();
        RouteTable held = Tables.mapped(table, (host, rule) -> {
            if (expressions(rule).allMatch(RouterExpressions::holds)) {
                return Stream.of(rule);
            }
            lost.add(lost(rule, table));
            return Stream.empty();
        });
        platformLosses(table, lost);
        Map<String, Object> backends = new LinkedHashMap<>();
        Map<String, String> bindings = new TreeMap<>();
        for (Backend backend : Tables.backends(held)) {
            backends.put(backend.text(), place(backend, destinations, bindings, lost));
        }
        SortedMap<String, String> files =
                new TreeMap<>(Scaffolder.filled(templates, model(name, patterns(table), bindings), document -> ""));
        files.put(ROUTES, RouterData.write(held));
        files.put("backends.json", Json.lines(backends));
        files.put(LossFile.NAME, LossFile.of(table, lost));
        return new Emission(files, lost);
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
        Router router = new TableRouter(RouterData.read(files.getOrDefault(ROUTES, "{}")));
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
            Backend backend, Destinations destinations, Map<String, String> bindings, List<Emission.Lost> lost) {
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
            lost.add(Emission.Lost.silently(new Loss(
                    "backend " + backend.text(),
                    "Its address inside the cluster is not found from outside: give another with --backend "
                            + backend.namespace() + "/" + backend.service() + "=https://HOST or =worker:NAME.",
                    backend.at())));
        }
        return place;
    }

    private static void platformLosses(RouteTable table, List<Emission.Lost> lost) {
        if (table.hosts().isEmpty()) {
            return;
        }
        table.hosts().stream()
                .filter(h -> h.host() instanceof HostPattern.Any && !h.rules().isEmpty())
                .findFirst()
                .ifPresent(h -> lost.add(Emission.Lost.silently(new Loss(
                        "any other host",
                        "Only hosts of a zone of yours come to a Worker: name the zone in wrangler.jsonc.",
                        h.at()))));
        lost.add(new Emission.Lost(
                new Loss(
                        "paths with . and ..",
                        "The platform resolves them before the router sees the path, and the backend gets the resolved one.",
                        table.hosts().get(0).at()),
                r -> r.path().toLowerCase(Locale.ROOT).replace("%2e", ".").contains("/.")));
        lost.add(new Emission.Lost(
                new Loss(
                        "headers that are sent twice",
                        "The platform joins their values with a comma, so rules see all of them as one.",
                        table.hosts().get(0).at()),
                WorkersEmitter::repeatsHeader));
        lost.add(Emission.Lost.silently(new Loss(
                "header Host",
                "A backend gets the host of its own address; the one that was asked for stands in X-Forwarded-Host.",
                table.hosts().get(0).at())));
    }

    private static boolean repeatsHeader(Request request) {
        long names = request.headers().stream()
                .map(h -> h.name().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        return names < request.headers().size();
    }

    private static Emission.Lost lost(Rule rule, RouteTable table) {
        HostRoutes any = new HostRoutes(new HostPattern.Any(), List.of(rule), false, rule.at());
        TableRouter alone = new TableRouter(new RouteTable(List.of(any), table.normalization(), List.of()));
        return new Emission.Lost(
                new Loss(
                        rule.match().path().text(),
                        "A regular expression of it is not what JavaScript reads the same, or can take it too long: write it"
                                + " more plainly, or leave this rule with the router that has it.",
                        rule.at()),
                r -> alone.rule(r).isPresent());
    }

    private static Stream<String> expressions(Rule rule) {
        Match match = rule.match();
        Stream<String> path =
                match.path() instanceof PathMatch.Regex regex ? Stream.of(regex.expression()) : Stream.empty();
        Stream<String> values = Stream.of(match.headers(), match.query(), match.cookies())
                .flatMap(List::stream)
                .map(ValueMatch::test)
                .map(t -> t instanceof Test.Not not ? not.test() : t)
                .flatMap(t -> t instanceof Test.Regex regex ? Stream.of(regex.expression()) : Stream.empty());
        return Stream.of(path, values, change(rule.action()).stream()).flatMap(s -> s);
    }

    private static Optional<String> change(Action action) {
        Optional<PathChange> change = action instanceof Forward forward
                ? forward.path()
                : action instanceof Redirect redirect ? redirect.path() : Optional.empty();
        return change.flatMap(
                c -> c instanceof PathChange.Substitution s ? Optional.of(s.expression()) : Optional.empty());
    }
}
