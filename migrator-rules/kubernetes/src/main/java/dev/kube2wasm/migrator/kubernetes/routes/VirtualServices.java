package dev.kube2wasm.migrator.kubernetes.routes;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.RouteReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads VirtualServices of Istio: a table for each port of a Gateway, and one for each host that callers inside the mesh
 * ask for.
 *
 * @see <a href="https://istio.io/latest/docs/reference/config/networking/virtual-service/">Virtual Service, read
 *     2026-11-23</a>
 */
@AutoService(RouteReader.class)
public final class VirtualServices implements RouteReader {

    private static final String MESH = "mesh";

    @Override
    public String id() {
        return "istio";
    }

    @Override
    public Reading read(List<Manifest> manifests) {
        Run run = new Run(manifests);
        manifests.stream()
                .filter(m -> m.kind().equals("VirtualService") && IstioGateways.isIstio(m))
                .forEach(run::read);
        return run.reading();
    }

    /** What the reading of one estate gathers. */
    private static final class Run {

        private final IstioGateways gateways;
        private final KnownServices services;
        private final Map<String, IstioRouter> routers = new TreeMap<>();
        private final List<Problem> problems = new ArrayList<>();

        Run(List<Manifest> manifests) {
            gateways = IstioGateways.of(manifests);
            services = new KnownServices(manifests);
        }

        Reading reading() {
            List<Named> tables = new ArrayList<>();
            routers.forEach((name, router) -> tables.add(new Named(name, router.table())));
            problems.addAll(services.missing(tables.stream().map(Named::table)));
            return new Reading(tables, problems.stream().sorted().distinct().toList());
        }

        void read(Manifest virtual) {
            Field spec = virtual.root().get("spec");
            List<Field> bound = spec.get("gateways").items().toList();
            if (bound.isEmpty()) {
                mesh(virtual, spec);
            }
            for (Field gateway : bound) {
                String name = gateway.text().orElse("");
                if (name.equals(MESH)) {
                    mesh(virtual, spec);
                } else {
                    gateway(virtual, spec, name, gateway);
                }
            }
        }

        private void mesh(Manifest virtual, Field spec) {
            spec.get("hosts").items().forEach(host -> {
                String text = host.text().orElse("");
                Optional<ServiceNames> names = ServiceNames.of(text, virtual.namespace());
                IstioRouter router =
                        router("mesh " + names.map(ServiceNames::whole).orElse(text));
                List<HostPattern> patterns = names.map(
                                n -> n.all().stream().map(Hosts::ofGateway).toList())
                        .orElseGet(() -> List.of(Hosts.ofGateway(text)));
                if (router.has(patterns.get(0))) {
                    problems.add(Problem.warning(
                            host.at(),
                            "Another VirtualService routes " + text
                                    + " inside the mesh already, and only the oldest one"
                                    + " counts, which manifests do not tell; the first one in the order of the files was"
                                    + " taken. Merge them."));
                    return;
                }
                List<IstioRouter.Candidate> candidates = candidates(virtual, spec, MESH, 0, router);
                patterns.forEach(p -> router.add(p, candidates, host.at()));
            });
        }

        private void gateway(Manifest virtual, Field spec, String name, Field at) {
            String whole = whole(name, virtual.namespace());
            Optional<List<IstioGateways.Server>> servers = gateways.servers(whole);
            if (servers.isEmpty()) {
                problems.add(Problem.warning(
                        at.at(),
                        "The Gateway " + whole + " is in no manifest, so that its ports and hosts are not known: the"
                                + " routes are read as if it took every host. Correct the name, or add the Gateway."));
                IstioRouter router = router("istio gateway " + whole);
                List<IstioRouter.Candidate> candidates = candidates(virtual, spec, whole, 0, router);
                hosts(virtual, spec).forEach(h -> router.add(h, candidates, at.at()));
                return;
            }
            boolean taken = false;
            for (IstioGateways.Server server : servers.get()) {
                for (HostPattern host : hosts(virtual, spec)) {
                    for (HostPattern common : server.common(host, virtual.namespace())) {
                        taken = true;
                        IstioRouter router = router("istio gateway " + whole + ":" + server.port());
                        List<IstioRouter.Candidate> candidates = server.redirectsToTls()
                                ? List.of(new IstioRouter.Candidate(
                                        IstioRedirects.toTls(server.at()), Optional.empty(), false))
                                : candidates(virtual, spec, whole, server.port(), router);
                        router.add(common, candidates, at.at());
                    }
                }
            }
            if (!taken) {
                problems.add(Problem.warning(
                        at.at(),
                        "No server of the Gateway " + whole + " takes a host of this VirtualService, so that it routes"
                                + " nothing there. Give both the same hosts."));
            }
        }

        private static List<HostPattern> hosts(Manifest virtual, Field spec) {
            return spec.get("hosts")
                    .items()
                    .flatMap(h -> h.text().stream())
                    .map(h -> ServiceNames.of(h, virtual.namespace())
                            .map(ServiceNames::whole)
                            .orElse(h))
                    .map(Hosts::ofGateway)
                    .toList();
        }

        private IstioRouter router(String name) {
            return routers.computeIfAbsent(name, n -> new IstioRouter());
        }

        private List<IstioRouter.Candidate> candidates(
                Manifest virtual, Field spec, String gateway, int port, IstioRouter router) {
            return new IstioRules(virtual, gateway, port, services, router.losses, problems::add).of(spec);
        }
    }

    /** The name of a Gateway with its namespace. */
    static String whole(String name, String namespace) {
        return name.indexOf('/') < 0 ? namespace + "/" + name : name;
    }
}
