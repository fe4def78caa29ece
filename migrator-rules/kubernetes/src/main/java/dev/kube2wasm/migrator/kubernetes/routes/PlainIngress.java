package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.api.route.RouteTable.Normalization;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import dev.kube2wasm.migrator.api.spi.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Ingresses as the text of the API describes them.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/ingress/">Ingress, read 2026-11-23</a>
 */
final class PlainIngress {

    private static final Comparator<IngressObject.Path> LONGEST_FIRST = Comparator.<IngressObject.Path>comparingInt(p ->
                    p.path().endsWith("/") ? p.path().length() - 1 : p.path().length())
            .reversed()
            .thenComparing(IngressObject.Path::type)
            .thenComparing(IngressObject.Path::path);

    private final List<IngressObject> ingresses;
    private final Consumer<Problem> problems;
    private final List<Loss> losses = new ArrayList<>();

    PlainIngress(List<IngressObject> ingresses, Consumer<Problem> problems) {
        this.ingresses = ingresses;
        this.problems = problems;
    }

    RouteTable table() {
        Map<HostPattern, Map<String, IngressObject.Path>> hosts = new TreeMap<>(Hosts.EXACT_FIRST);
        Map<HostPattern, SourceLocation> places = new LinkedHashMap<>();
        for (IngressObject ingress : ingresses) {
            for (IngressObject.HostRule rule : ingress.rules()) {
                HostPattern host = Hosts.ofIngress(rule.host());
                places.putIfAbsent(host, rule.at());
                Map<String, IngressObject.Path> paths = hosts.computeIfAbsent(host, h -> new LinkedHashMap<>());
                for (IngressObject.Path path : rule.paths()) {
                    Conflicts.add(paths, path, problems);
                    if (path.type() == IngressObject.Type.IMPLEMENTATION_SPECIFIC) {
                        losses.add(new Loss(
                                "pathType ImplementationSpecific",
                                "The class of the Ingress decides what it means, and which controller serves it is not"
                                        + " known: it is read as Prefix.",
                                path.at()));
                    }
                }
            }
        }
        Optional<Backend> fallback =
                ingresses.stream().flatMap(i -> i.defaultBackend().stream()).findFirst();
        List<HostRoutes> routes = new ArrayList<>();
        hosts.forEach((host, paths) -> {
            List<Rule> rules = new ArrayList<>();
            paths.values().stream()
                    .sorted(LONGEST_FIRST)
                    .map(PlainIngress::rule)
                    .forEach(rules::add);
            fallback.ifPresent(b -> rules.add(everything(b)));
            routes.add(new HostRoutes(host, rules, false, places.getOrDefault(host, SourceLocation.startOf("."))));
        });
        fallback.filter(b -> !hosts.containsKey(new HostPattern.Any()))
                .ifPresent(
                        b -> routes.add(new HostRoutes(new HostPattern.Any(), List.of(everything(b)), false, b.at())));
        return new RouteTable(routes, Normalization.NONE, losses);
    }

    private static Rule rule(IngressObject.Path path) {
        PathMatch match = path.type() == IngressObject.Type.EXACT
                ? new PathMatch.Exact(path.path())
                : new PathMatch.ElementPrefix(path.path());
        return new Rule(
                path.at() + " " + path.path(),
                Match.path(match, path.at()),
                Action.Forward.to(path.backend()),
                path.at());
    }

    private static Rule everything(Backend backend) {
        return new Rule(
                backend.at() + " default",
                Match.path(new PathMatch.TextPrefix("/"), backend.at()),
                Action.Forward.to(backend),
                backend.at());
    }
}
