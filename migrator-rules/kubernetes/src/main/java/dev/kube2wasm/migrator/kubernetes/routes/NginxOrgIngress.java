package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.api.route.RouteTable.Normalization;
import dev.kube2wasm.migrator.api.spi.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Ingresses as F5's NGINX Ingress Controller routes them: the first Ingress of a host has it alone, unless it is a master
 * that shares it with minions.
 *
 * @see <a href="https://docs.nginx.com/nginx-ingress-controller/configuration/ingress-resources/advanced-configuration-with-annotations/">Annotations,
 *     read 2026-11-23</a>
 * @see <a href="https://docs.nginx.com/nginx-ingress-controller/configuration/ingress-resources/cross-namespace-configuration/">Mergeable
 *     Ingresses, read 2026-11-23</a>
 */
final class NginxOrgIngress {

    private static final Set<String> READ = Set.of(
            "nginx.org/rewrites",
            "nginx.org/path-regex",
            "nginx.org/redirect-to-https",
            "nginx.org/app-root",
            "nginx.org/mergeable-ingress-type",
            "nginx.org/proxy-set-headers",
            "nginx.org/proxy-hide-headers",
            "nginx.org/ssl-redirect");

    private final List<IngressObject> ingresses;
    private final Consumer<Problem> problems;
    private final List<Loss> losses = new ArrayList<>();

    NginxOrgIngress(List<IngressObject> ingresses, Consumer<Problem> problems) {
        this.ingresses = ingresses;
        this.problems = problems;
    }

    RouteTable table() {
        Map<HostPattern, NginxOrgServer> servers = new TreeMap<>(Hosts.EXACT_FIRST);
        for (IngressObject ingress : ingresses) {
            lose(ingress);
            if (!isMinion(ingress)) {
                ingress.rules().forEach(r -> claim(servers, ingress, r));
            }
        }
        for (IngressObject ingress : ingresses) {
            if (isMinion(ingress)) {
                ingress.rules().forEach(r -> join(servers, ingress, r));
            }
        }
        List<HostRoutes> hosts = new ArrayList<>();
        servers.forEach((host, server) -> hosts.add(new HostRoutes(host, server.rules(), false, server.at())));
        return new RouteTable(hosts, new Normalization(true, true, true), losses);
    }

    private void claim(Map<HostPattern, NginxOrgServer> servers, IngressObject ingress, IngressObject.HostRule rule) {
        HostPattern host = Hosts.ofGateway(rule.host());
        NginxOrgServer known = servers.get(host);
        if (known != null && !known.owner().equals(ingress)) {
            problems.accept(Problem.warning(
                    rule.at(),
                    "The host " + host.text() + " is already that of " + known.at()
                            + ", and the controller gives a host to"
                            + " one Ingress: the oldest, which manifests do not tell; the first one in the order of the"
                            + " files was taken. Merge them, or make them master and minions."));
            return;
        }
        NginxOrgServer server =
                servers.computeIfAbsent(host, h -> new NginxOrgServer(host, ingress, rule.at(), problems, losses));
        boolean master = type(ingress).equals("master");
        if (!master) {
            rule.paths().forEach(p -> server.add(p, ingress));
        }
    }

    private void join(Map<HostPattern, NginxOrgServer> servers, IngressObject ingress, IngressObject.HostRule rule) {
        NginxOrgServer server = servers.get(Hosts.ofGateway(rule.host()));
        if (server == null || !type(server.owner()).equals("master")) {
            problems.accept(Problem.warning(
                    rule.at(),
                    "No master Ingress has the host " + rule.host()
                            + ", so that this minion routes nothing. Add one with"
                            + " nginx.org/mergeable-ingress-type: master."));
            return;
        }
        rule.paths().forEach(p -> server.add(p, ingress));
    }

    private static boolean isMinion(IngressObject ingress) {
        return type(ingress).equals("minion");
    }

    private static String type(IngressObject ingress) {
        return ingress.nginxOrg("mergeable-ingress-type").orElse("");
    }

    private void lose(IngressObject ingress) {
        ingress.nginxOrgAnnotations().stream()
                .filter(a -> !READ.contains(a.key()))
                .forEach(a -> losses.add(new Loss(
                        a.key(),
                        a.key().endsWith("-snippets")
                                ? "Text of nginx's own configuration is not read. Move what it does into the function."
                                : "It is not kept. Give the function, or the platform in front of it, what it did.",
                        a.at())));
        ingress.nginxAnnotations()
                .forEach(a -> problems.accept(Problem.note(
                        a.at(),
                        "The annotation " + a.key() + " belongs to ingress-nginx, and the controller of this class does"
                                + " not know it. Remove it, or correct the class.")));
    }
}
