package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.api.route.RouteTable.Normalization;
import dev.kube2wasm.migrator.api.spi.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Ingresses as ingress-nginx routes them: a server for each host, and in it locations as nginx looks them up.
 *
 * @see <a href="https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/">Annotations, read
 *     2026-11-23</a>
 * @see <a href="https://kubernetes.github.io/ingress-nginx/user-guide/ingress-path-matching/">Path matching, read
 *     2026-11-23</a>
 */
final class NginxIngress {

    private static final Normalization NGINX = new Normalization(true, true, true);

    /** What this reader takes into the table; every other annotation is a loss. */
    private static final Set<String> READ = Set.of(
            "rewrite-target",
            "use-regex",
            "app-root",
            "server-alias",
            "permanent-redirect",
            "permanent-redirect-code",
            "temporal-redirect",
            "temporal-redirect-code",
            "ssl-redirect",
            "force-ssl-redirect",
            "preserve-trailing-slash",
            "from-to-www-redirect",
            "upstream-vhost",
            "x-forwarded-prefix",
            "enable-cors",
            "cors-allow-origin",
            "cors-allow-methods",
            "cors-allow-headers",
            "cors-expose-headers",
            "cors-allow-credentials",
            "cors-max-age",
            "canary",
            "canary-by-header",
            "canary-by-header-value",
            "canary-by-header-pattern",
            "canary-by-cookie",
            "canary-weight",
            "canary-weight-total");

    /** Annotations that change neither where a request goes nor what it looks like there. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("enable-rewrite-log", "enable-access-log");

    /** What the rules of one host become. */
    static final class Server {
        final Map<String, Location> locations = new LinkedHashMap<>();
        final List<IngressObject> ingresses = new ArrayList<>();
        final SourceLocation at;
        Optional<Backend> fallback = Optional.empty();

        Server(SourceLocation at) {
            this.at = at;
        }
    }

    /** A path with the Ingress whose annotations hold for it. */
    record Location(IngressObject.Path path, IngressObject ingress) {}

    private final List<IngressObject> ingresses;
    private final Consumer<Problem> problems;
    private final List<Loss> losses = new ArrayList<>();

    NginxIngress(List<IngressObject> ingresses, Consumer<Problem> problems) {
        this.ingresses = ingresses;
        this.problems = problems;
    }

    RouteTable table() {
        Map<HostPattern, Server> servers = servers();
        Map<String, NginxCanary> canaries = NginxCanary.byUpstream(ingresses, servers);
        ingresses.forEach(this::lose);
        List<HostRoutes> hosts = new ArrayList<>();
        Map<HostPattern, HostRoutes> all = new TreeMap<>(Hosts.EXACT_FIRST);
        servers.forEach((host, server) -> {
            NginxLocations locations = new NginxLocations(host, server, canaries, losses);
            all.put(host, new HostRoutes(host, locations.rules(), false, server.at));
        });
        servers.forEach((host, server) -> {
            for (HostPattern alias : aliases(server)) {
                HostRoutes own = all.get(host);
                if (own != null) {
                    all.putIfAbsent(alias, new HostRoutes(alias, own.rules(), false, server.at));
                }
            }
        });
        servers.forEach((host, server) ->
                NginxRedirects.toOrFromWww(host, server).ifPresent(routes -> all.putIfAbsent(routes.host(), routes)));
        hosts.addAll(all.values());
        return new RouteTable(hosts, NGINX, losses);
    }

    private Map<HostPattern, Server> servers() {
        Map<HostPattern, Server> servers = new TreeMap<>(Hosts.EXACT_FIRST);
        for (IngressObject ingress : ingresses) {
            if (ingress.isSet("canary")) {
                continue;
            }
            for (IngressObject.HostRule rule : ingress.rules()) {
                Server server = servers.computeIfAbsent(Hosts.ofIngress(rule.host()), h -> new Server(rule.at()));
                server.ingresses.add(ingress);
                Map<String, IngressObject.Path> known = new LinkedHashMap<>();
                server.locations.forEach((key, location) -> known.put(key, location.path()));
                for (IngressObject.Path path : rule.paths()) {
                    Conflicts.add(known, path, problems);
                    server.locations.putIfAbsent(path.type() + " " + path.path(), new Location(path, ingress));
                }
                if (server.fallback.isEmpty()) {
                    server.fallback = ingress.defaultBackend();
                }
            }
            if (ingress.rules().isEmpty() && ingress.defaultBackend().isPresent()) {
                Server server = servers.computeIfAbsent(
                        new HostPattern.Any(),
                        h -> new Server(ingress.manifest().at()));
                server.ingresses.add(ingress);
                server.fallback = server.fallback.or(ingress::defaultBackend);
            }
        }
        return servers;
    }

    private static List<HostPattern> aliases(Server server) {
        return server.ingresses.stream()
                .flatMap(i -> i.nginx("server-alias").stream())
                .flatMap(a -> List.of(a.split(",", -1)).stream())
                .map(String::strip)
                .filter(a -> !a.isEmpty())
                .map(Hosts::ofIngress)
                .toList();
    }

    private void lose(IngressObject ingress) {
        ingress.nginxAnnotations().stream()
                .filter(a -> !READ.contains(IngressObject.nginxName(a)))
                .filter(a -> !WITHOUT_EFFECT.contains(IngressObject.nginxName(a)))
                .forEach(a -> losses.add(new Loss(
                        a.key(),
                        "It is not kept. Give the function, or the platform in front of it, what it did.",
                        a.at())));
    }
}
