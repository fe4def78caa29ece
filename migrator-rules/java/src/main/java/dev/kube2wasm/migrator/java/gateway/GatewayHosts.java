package dev.kube2wasm.migrator.java.gateway;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import java.util.Comparator;
import java.util.List;

/**
 * Routes that ask for hosts among others, in their order, as the rules of each host: a host gets the rules of every
 * pattern that it is below.
 */
final class GatewayHosts {

    private static final Comparator<HostPattern> EXACT_FIRST = Comparator.<HostPattern>comparingInt(
                    h -> h instanceof HostPattern.Exact ? 0 : h instanceof HostPattern.Any ? 2 : 1)
            .thenComparing(
                    Comparator.<HostPattern>comparingInt(h -> h.text().length()).reversed())
            .thenComparing(HostPattern::text)
            .thenComparing(h -> h instanceof HostPattern.AnyDepth);

    private GatewayHosts() {}

    static List<HostRoutes> of(List<GatewayRoute.Rules> routes, SourceLocation at) {
        return routes.stream()
                .flatMap(r -> r.hosts().stream())
                .distinct()
                .sorted(EXACT_FIRST)
                .map(host -> new HostRoutes(host, rules(host, routes), false, at))
                .toList();
    }

    private static List<Rule> rules(HostPattern host, List<GatewayRoute.Rules> routes) {
        return routes.stream()
                .filter(r -> r.hosts().stream().anyMatch(wide -> covers(wide, host)))
                .flatMap(r -> r.rules().stream())
                .toList();
    }

    /** Whether one pattern takes all hosts of another. */
    private static boolean covers(HostPattern wide, HostPattern narrow) {
        if (wide instanceof HostPattern.Any || wide.equals(narrow)) {
            return true;
        }
        if (narrow instanceof HostPattern.Exact exact) {
            return wide.matches(exact.name());
        }
        String below = narrow.text().substring(Math.min(1, narrow.text().length()));
        return wide instanceof HostPattern.AnyDepth depth && below.endsWith("." + depth.parent());
    }
}
