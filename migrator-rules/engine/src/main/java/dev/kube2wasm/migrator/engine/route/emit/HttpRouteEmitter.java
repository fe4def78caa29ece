package dev.kube2wasm.migrator.engine.route.emit;

import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import dev.kube2wasm.migrator.engine.generate.text.YamlText;
import dev.kube2wasm.migrator.engine.route.model.Decision;
import dev.kube2wasm.migrator.engine.route.model.Request;
import dev.kube2wasm.migrator.engine.route.model.Router;
import dev.kube2wasm.migrator.engine.route.model.TableRouter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A Gateway with a listener for each host, and HTTPRoutes: where functions run in the cluster, as SpinApps. A listener for
 * each host, since of several that take a host only the closest is asked, as of the hosts of a table.
 *
 * @see <a href="https://gateway-api.sigs.k8s.io/reference/spec/#httproute">HTTPRoute, read 2026-11-23</a>
 */
public final class HttpRouteEmitter implements RouteEmitter {

    /** Of one HTTPRoute: https://gateway-api.sigs.k8s.io/reference/spec/#httproutespec, read 2026-11-23. */
    private static final int MOST_RULES = 16;

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
        return new Writing(name, Tables.closed(table)).emission();
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

    /** One table on its way out. */
    private static final class Writing {

        private final String name;
        private final RouteTable table;
        private final String namespace;
        private final HttpRouteFilters filters;
        private final boolean schemes;
        private final List<Emission.Lost> lost = new ArrayList<>();
        private final List<Object> listeners = new ArrayList<>();
        private final List<Object> routes = new ArrayList<>();

        Writing(String name, RouteTable table) {
            this.name = name;
            this.table = table;
            List<Backend> backends = Tables.backends(table);
            this.namespace = backends.isEmpty() ? "default" : backends.get(0).namespace();
            this.filters = new HttpRouteFilters(namespace);
            this.schemes = table.hosts().stream()
                    .flatMap(h -> h.rules().stream())
                    .anyMatch(r -> r.match().scheme().isPresent());
        }

        Emission emission() {
            int number = 0;
            for (HostRoutes host : table.hosts()) {
                number++;
                hostLosses(host);
                listeners.add(listener("http-" + number, 80, host.host()));
                if (schemes) {
                    listeners.add(listener("https-" + number, 443, host.host()));
                    routes(host, "http", number);
                    routes(host, "https", number);
                } else {
                    routes(host, "", number);
                }
            }
            tableLosses();
            SortedMap<String, String> files = new TreeMap<>();
            files.put("gateway.yaml", YamlText.of(gateway()));
            files.put(
                    "routes.yaml",
                    String.join(
                            "---\n",
                            Stream.concat(routes.stream(), grants())
                                    .map(YamlText::of)
                                    .toList()));
            files.put(LossFile.NAME, LossFile.of(table, lost));
            return new Emission(files, lost);
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

        private void hostLosses(HostRoutes host) {
            if (host.host() instanceof HostPattern.OneLabel one) {
                HostPattern wider = new HostPattern.AnyDepth(one.parent());
                lost.add(new Emission.Lost(
                        new Loss(
                                "host " + one.text(),
                                "A listener takes hosts any number of labels below: those further down are taken too.",
                                host.at()),
                        r -> wider.matches(r.hostname()) && !one.matches(r.hostname())));
            }
            if (schemes && host.equals(table.hosts().get(0))) {
                lost.add(Emission.Lost.silently(new Loss(
                        "TLS",
                        "The Secret with the certificate is not named by rules: put its name into gateway.yaml.",
                        host.at())));
            }
        }

        private void tableLosses() {
            RouteTable.Normalization normalization = table.normalization();
            if (!normalization.equals(RouteTable.Normalization.NONE)
                    && !table.hosts().isEmpty()) {
                lost.add(new Emission.Lost(
                        new Loss(
                                "paths that are not in their plain form",
                                "The router resolves dots, several slashes or percent-encoding before it matches; whether"
                                        + " a Gateway does, is up to its implementation.",
                                table.hosts().get(0).at()),
                        HttpRouteEmitter::isOdd));
            }
        }

        private void routes(HostRoutes host, String scheme, int number) {
            List<Object> rules = new ArrayList<>();
            for (Rule rule : HttpRouteMatch.byElements(trimmed(host.rules()))) {
                boolean other = !scheme.isEmpty()
                        && rule.match().scheme().filter(s -> !s.equals(scheme)).isPresent();
                if (!other) {
                    rule(rule).ifPresent(rules::add);
                }
            }
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

        /** Without the answers at its end that a Gateway gives by itself. */
        private static List<Rule> trimmed(List<Rule> rules) {
            int end = rules.size();
            while (end > 0 && rules.get(end - 1).action() instanceof Action.Answer answer && answer.status() == 404) {
                end--;
            }
            return rules.subList(0, end);
        }

        private Optional<Map<String, Object>> rule(Rule rule) {
            Optional<Map<String, Object>> match = HttpRouteMatch.of(rule.match());
            Optional<Map<String, Object>> action = filters.of(rule.action(), rule.match());
            if (match.isEmpty() || action.isEmpty()) {
                lose(
                        rule,
                        "The Gateway API has no words for " + (match.isEmpty() ? "what it matches" : "what it does")
                                + ": leave this one with the router that has it.");
                return Optional.empty();
            }
            if (HttpRouteMatch.isOpen(rule.match())) {
                lose(
                        rule,
                        "It becomes a regular expression, and where that stands among other rules and how it is read is"
                                + " up to the Gateway's implementation.");
            }
            rule.match().cookies().forEach(this::loseSecondValue);
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("matches", List.of(match.get()));
            fields.putAll(action.get());
            return Optional.of(fields);
        }

        private void lose(Rule rule, String why) {
            TableRouter alone = new TableRouter(alone(rule));
            lost.add(new Emission.Lost(
                    new Loss(rule.match().path().text(), why, rule.at()),
                    r -> alone.rule(r).isPresent()));
        }

        private void loseSecondValue(ValueMatch cookie) {
            lost.add(new Emission.Lost(
                    new Loss(
                            "cookie " + cookie.name(),
                            "Where it is sent twice, any of its values counts, not only the first.",
                            cookie.at()),
                    r -> r.headers().stream()
                                    .filter(h -> h.name().equalsIgnoreCase("cookie"))
                                    .flatMap(h -> Stream.of(h.value().split(";", -1)))
                                    .filter(c -> c.strip().startsWith(cookie.name()))
                                    .count()
                            > 1));
        }

        private RouteTable alone(Rule rule) {
            HostRoutes any = new HostRoutes(new HostPattern.Any(), List.of(rule), false, rule.at());
            return new RouteTable(List.of(any), table.normalization(), List.of());
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

        private static Map<String, Object> object(
                String kind, String namespace, String name, Map<String, Object> spec) {
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

    private static boolean isOdd(Request request) {
        return request.path().contains("%")
                || request.path().contains("//")
                || request.path().contains("/.");
    }
}
