package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch.Test;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.api.route.RouteTable.Normalization;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One proxy: its virtual hosts, of which Envoy takes the most exact one and no second one.
 *
 * <p>Istio lets Envoy resolve dots in paths, and neither decode nor merge slashes.
 *
 * @see <a href="https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ProxyPathNormalization">Path
 *     normalization, read 2026-11-23</a>
 */
final class IstioRouter {

    /** A rule, what the host has to be besides, and whether it takes everything. */
    record Candidate(Rule rule, Optional<Test> authority, boolean takesAll) {}

    private final Map<HostPattern, List<Candidate>> hosts = new TreeMap<>(Hosts.EXACT_FIRST);
    private final Map<HostPattern, SourceLocation> places = new TreeMap<>(Hosts.EXACT_FIRST);
    final List<Loss> losses = new ArrayList<>();

    void add(HostPattern host, List<Candidate> candidates, SourceLocation at) {
        hosts.computeIfAbsent(host, h -> new ArrayList<>()).addAll(candidates);
        places.putIfAbsent(host, at);
    }

    boolean has(HostPattern host) {
        return hosts.containsKey(host);
    }

    RouteTable table() {
        List<HostRoutes> routes = new ArrayList<>();
        Map<HostPattern, HostPattern> all = new TreeMap<>(Hosts.EXACT_FIRST);
        hosts.keySet().forEach(h -> all.put(h, h));
        hosts.forEach((host, candidates) ->
                named(host, candidates).forEach(n -> all.putIfAbsent(new HostPattern.Exact(n), host)));
        all.forEach((host, of) -> routes.add(new HostRoutes(
                host,
                rules(host, hosts.getOrDefault(of, List.of())),
                false,
                places.getOrDefault(of, SourceLocation.startOf(".")))));
        return new RouteTable(routes, new Normalization(false, true, false), losses);
    }

    /** The names below a wildcard that matches ask for: each becomes a host of its own. */
    private static Set<String> named(HostPattern host, List<Candidate> candidates) {
        Set<String> names = new TreeSet<>();
        if (!(host instanceof HostPattern.Exact)) {
            candidates.stream()
                    .flatMap(c -> c.authority().stream())
                    .flatMap(t -> t instanceof Test.Equal equal ? Stream.of(equal.text()) : Stream.empty())
                    .filter(host::matches)
                    .forEach(names::add);
        }
        return names;
    }

    /** What takes everything comes last, as it does where several VirtualServices share a host. */
    private List<Rule> rules(HostPattern host, List<Candidate> candidates) {
        return Stream.concat(
                        candidates.stream().filter(c -> !c.takesAll()),
                        candidates.stream().filter(Candidate::takesAll))
                .filter(c -> c.authority().map(t -> holds(t, host, c)).orElse(true))
                .map(Candidate::rule)
                .toList();
    }

    private boolean holds(Test authority, HostPattern host, Candidate candidate) {
        if (authority instanceof Test.Present) {
            return true;
        }
        if (authority instanceof Test.Equal equal) {
            return host instanceof HostPattern.Exact && host.matches(equal.text());
        }
        if (authority instanceof Test.StartsWith start && host instanceof HostPattern.Exact exact) {
            return exact.name().startsWith(start.text());
        }
        losses.add(new Loss(
                "match authority",
                "Only a whole host can be asked for below " + host.text() + ": the match is left out. List the hosts.",
                candidate.rule().match().at()));
        return false;
    }
}
