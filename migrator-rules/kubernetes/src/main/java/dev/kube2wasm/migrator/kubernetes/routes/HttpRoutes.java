package dev.kube2wasm.migrator.kubernetes.routes;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.api.route.RouteTable.Normalization;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.RouteReader;
import dev.kube2wasm.migrator.kubernetes.routes.Listeners.Listener;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads HTTPRoutes: a table for each port of a Gateway.
 *
 * @see <a href="https://gateway-api.sigs.k8s.io/reference/spec/#httproute">HTTPRoute, read 2026-11-23</a>
 */
@AutoService(RouteReader.class)
public final class HttpRoutes implements RouteReader {

    /** A rule with what its place depends on. */
    private record Candidate(HostPattern host, Match match, Manifest route, int index, Rule rule) {}

    private static final Comparator<Candidate> ORDER = Comparator.comparing(
                    Candidate::match, HttpRouteMatches.PRECEDENCE)
            .thenComparing(c -> c.route().namespace() + "/" + c.route().name())
            .thenComparingInt(Candidate::index);

    private static final Set<String> OTHER_KINDS = Set.of("GRPCRoute", "TCPRoute", "TLSRoute", "UDPRoute");

    @Override
    public String id() {
        return "httproute";
    }

    @Override
    public Reading read(List<Manifest> manifests) {
        Grants grants = Grants.of(manifests);
        Map<String, Map<Listener, List<Candidate>>> routers = new TreeMap<>();
        Map<String, List<Loss>> losses = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        Listeners known = new Listeners(manifests, problems::add);
        for (Manifest route : manifests) {
            if (OTHER_KINDS.contains(route.kind())) {
                problems.add(Problem.warning(
                        route.at(),
                        "A " + route.kind() + " is not read: what it routes stays with the Gateway that does so now."));
            }
            if (!route.kind().equals("HTTPRoute")) {
                continue;
            }
            Field spec = route.root().get("spec");
            if (spec.get("parentRefs").items().findAny().isEmpty()) {
                problems.add(Problem.warning(
                        route.at(),
                        "The HTTPRoute " + route.namespace() + "/" + route.name()
                                + " has no parentRefs, so that it takes no request. Name its Gateway there."));
            }
            spec.get("parentRefs").items().forEach(parent -> {
                String gateway = parent.get("namespace").text().orElse(route.namespace()) + "/"
                        + parent.get("name").text().orElse("");
                if (!parent.get("kind").text().orElse("Gateway").equals("Gateway")) {
                    problems.add(Problem.warning(
                            parent.at(),
                            "Only routes of Gateways are read; what this one does for a "
                                    + parent.get("kind").text().orElse("") + " is not. Move it by hand."));
                    return;
                }
                for (Listener listener : known.of(route, gateway, parent)) {
                    String router = "gateway " + gateway + ":" + listener.port();
                    List<Loss> lost = losses.computeIfAbsent(router, r -> new ArrayList<>());
                    routers.computeIfAbsent(router, r -> new LinkedHashMap<>())
                            .computeIfAbsent(listener, l -> new ArrayList<>())
                            .addAll(candidates(route, spec, listener, grants, lost));
                }
            });
        }
        List<Named> tables = new ArrayList<>();
        routers.forEach((router, listeners) ->
                tables.add(new Named(router, table(listeners, losses.getOrDefault(router, List.of())))));
        problems.addAll(new KnownServices(manifests).missing(tables.stream().map(Named::table)));
        return new Reading(tables, problems.stream().sorted().distinct().toList());
    }

    private static List<Candidate> candidates(
            Manifest route, Field spec, Listener listener, Grants grants, List<Loss> losses) {
        List<HostPattern> hosts = spec.get("hostnames")
                .items()
                .flatMap(h -> h.text().stream())
                .map(Hosts::ofGateway)
                .toList();
        HttpRouteActions actions = new HttpRouteActions(route.namespace(), grants, losses);
        List<Candidate> candidates = new ArrayList<>();
        List<Field> rules = spec.get("rules").items().toList();
        for (HostPattern host : hosts.isEmpty() ? List.of(new HostPattern.Any()) : hosts) {
            Optional<HostPattern> common = Hosts.common(listener.host(), host);
            if (common.isEmpty()) {
                continue;
            }
            for (int i = 0; i < rules.size(); i++) {
                actions.lose(rules.get(i));
                List<Match> matches = HttpRouteMatches.of(rules.get(i));
                for (int j = 0; j < matches.size(); j++) {
                    String name = route.namespace() + "/" + route.name() + " rule " + (i + 1) + " match " + (j + 1);
                    Match match = matches.get(j);
                    candidates.add(new Candidate(
                            common.get(),
                            match,
                            route,
                            i,
                            new Rule(name, match, actions.of(rules.get(i), match), match.at())));
                }
            }
        }
        return candidates;
    }

    /** A listener takes every request for its hosts, whether or not a route of it does. */
    private static RouteTable table(Map<Listener, List<Candidate>> listeners, List<Loss> losses) {
        List<HostRoutes> hosts = new ArrayList<>();
        listeners.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Listener::host, Hosts.EXACT_FIRST)))
                .forEach(listener -> {
                    Map<HostPattern, List<Candidate>> byHost = new TreeMap<>(Hosts.EXACT_FIRST);
                    listener.getValue()
                            .forEach(c -> byHost.computeIfAbsent(c.host(), h -> new ArrayList<>())
                                    .add(c));
                    byHost.forEach((host, candidates) -> hosts.add(new HostRoutes(
                            host,
                            candidates.stream()
                                    .sorted(ORDER)
                                    .map(Candidate::rule)
                                    .toList(),
                            true,
                            candidates.get(0).match().at())));
                    hosts.add(new HostRoutes(
                            listener.getKey().host(),
                            List.of(),
                            false,
                            listener.getKey().at()));
                });
        return new RouteTable(hosts, Normalization.NONE, losses);
    }
}
