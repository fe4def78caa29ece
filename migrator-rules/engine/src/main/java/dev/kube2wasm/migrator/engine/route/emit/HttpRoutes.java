package dev.kube2wasm.migrator.engine.route.emit;

import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import dev.kube2wasm.migrator.engine.generate.text.YamlText;
import dev.kube2wasm.migrator.engine.route.model.TableRouter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One table on its way into the objects of the Gateway API. */
final class HttpRoutes {

    /** Of one HTTPRoute: https://gateway-api.sigs.k8s.io/reference/spec/#httproutespec, read 2026-11-23. */
    private static final int MOST_RULES = 16;

    private final String name;
    private final RouteTable source;
    private final HttpRouteLosses losses;
    private final RouteTable table;
    private final String namespace;
    private final HttpRouteFilters filters;
    private final List<Object> listeners = new ArrayList<>();
    private final List<Object> routes = new ArrayList<>();

    HttpRoutes(String name, RouteTable source) {
        this.name = name;
        this.source = source;
        List<Backend> backends = Tables.backends(source);
        this.namespace = backends.isEmpty() ? "default" : backends.get(0).namespace();
        this.filters = new HttpRouteFilters(namespace);
        this.losses = new HttpRouteLosses(Tables.closed(source), filters);
        this.table = losses.held();
    }

    Emission emission() {
        boolean schemes = table.hosts().stream()
                .flatMap(h -> h.rules().stream())
                .anyMatch(r -> r.match().scheme().isPresent());
        int number = 0;
        for (HostRoutes host : table.hosts()) {
            number++;
            listeners.add(listener("http-" + number, 80, host.host()));
            if (schemes) {
                listeners.add(listener("https-" + number, 443, host.host()));
                routes(host, "http", number);
                routes(host, "https", number);
            } else {
                routes(host, "", number);
            }
        }
        SortedMap<String, String> files = new TreeMap<>();
        if (!listeners.isEmpty()) {
            files.put("gateway.yaml", YamlText.of(gateway()));
            files.put(
                    "routes.yaml",
                    String.join(
                            "---\n",
                            Stream.concat(routes.stream(), grants())
                                    .map(YamlText::of)
                                    .toList()));
        }
        files.put(LossFile.NAME, LossFile.of(source, losses.all()));
        return new Emission(files, new TableRouter(table), losses.all());
    }

    private void routes(HostRoutes host, String scheme, int number) {
        List<Object> rules = host.rules().stream()
                .filter(r -> r.match().scheme().orElse("").equals(scheme))
                .map(this::rule)
                .map(Object.class::cast)
                .toList();
        int part = 0;
        for (int from = 0; from < rules.size(); from += MOST_RULES) {
            part++;
            String suffix = "-%03d".formatted(number)
                    + (scheme.isEmpty() ? "" : "-" + scheme)
                    + (rules.size() > MOST_RULES ? "-%02d".formatted(part) : "");
            routes.add(route(
                    name + suffix,
                    (scheme.isEmpty() ? "http" : scheme) + "-" + number,
                    host.host(),
                    rules.subList(from, Math.min(from + MOST_RULES, rules.size()))));
        }
    }

    private Map<String, Object> rule(Rule rule) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("matches", List.of(HttpRouteMatch.of(rule.match()).orElseThrow()));
        fields.putAll(filters.of(rule.action(), rule.match()).orElseThrow());
        return fields;
    }

    private Map<String, Object> listener(String listener, int port, HostPattern host) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", listener);
        fields.put("port", port);
        fields.put("protocol", port == 443 ? "HTTPS" : "HTTP");
        if (!(host instanceof HostPattern.Any)) {
            fields.put("hostname", host.text());
        }
        if (port == 443) {
            fields.put("tls", Map.of("certificateRefs", List.of(Map.of("name", name + "-tls"))));
        }
        return fields;
    }

    private Map<String, Object> route(String route, String listener, HostPattern host, List<Object> rules) {
        Map<String, Object> parent = new LinkedHashMap<>();
        parent.put("name", name);
        parent.put("sectionName", listener);
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("parentRefs", List.of(parent));
        if (!(host instanceof HostPattern.Any)) {
            spec.put("hostnames", List.of(host.text()));
        }
        spec.put("rules", List.copyOf(rules));
        return object("HTTPRoute", namespace, route, spec);
    }

    private Map<String, Object> gateway() {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("gatewayClassName", name);
        spec.put("listeners", listeners);
        return object("Gateway", namespace, name, spec);
    }

    /** What lets a route send to Services of other namespaces. */
    private Stream<Map<String, Object>> grants() {
        TreeSet<String> others = new TreeSet<>();
        Tables.backends(table).stream()
                .map(Backend::namespace)
                .filter(n -> !n.equals(namespace))
                .forEach(others::add);
        return others.stream().map(other -> {
            Map<String, Object> spec = new LinkedHashMap<>();
            Map<String, Object> from = new LinkedHashMap<>();
            from.put("group", "gateway.networking.k8s.io");
            from.put("kind", "HTTPRoute");
            from.put("namespace", namespace);
            spec.put("from", List.of(from));
            Map<String, Object> to = new LinkedHashMap<>();
            to.put("group", "");
            to.put("kind", "Service");
            spec.put("to", List.of(to));
            Map<String, Object> grant = object("ReferenceGrant", other, name, spec);
            grant.put("apiVersion", "gateway.networking.k8s.io/v1beta1");
            return grant;
        });
    }

    private static Map<String, Object> object(String kind, String namespace, String name, Map<String, Object> spec) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        metadata.put("namespace", namespace);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("apiVersion", "gateway.networking.k8s.io/v1");
        object.put("kind", kind);
        object.put("metadata", metadata);
        object.put("spec", spec);
        return object;
    }
}
