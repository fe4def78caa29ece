package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.route.HostPattern;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The Gateways of Istio, which are not those of the Gateway API.
 *
 * @see <a href="https://istio.io/latest/docs/reference/config/networking/gateway/#Server">Server, read 2026-11-23</a>
 */
record IstioGateways(List<Manifest> gateways) {

    private static final Set<String> HTTP = Set.of("HTTP", "HTTPS", "HTTP2", "GRPC", "GRPC-WEB");

    /**
     * A port of a Gateway that speaks HTTP.
     *
     * @param redirectsToTls whether it only sends clients to {@code https}
     */
    record Server(int port, List<String> hosts, boolean redirectsToTls, String namespace, SourceLocation at) {

        /** The hosts that it has in common with a VirtualService of a namespace. */
        List<HostPattern> common(HostPattern host, String from) {
            return hosts.stream()
                    .filter(h -> isFor(h, from))
                    .map(h -> Hosts.ofGateway(h.substring(h.indexOf('/') + 1)))
                    .flatMap(h -> Hosts.common(h, host).stream())
                    .distinct()
                    .toList();
        }

        private boolean isFor(String host, String from) {
            int slash = host.indexOf('/');
            String wanted = slash < 0 ? "*" : host.substring(0, slash);
            return wanted.equals("*") || wanted.equals(from) || (wanted.equals(".") && from.equals(namespace));
        }
    }

    static IstioGateways of(List<Manifest> manifests) {
        return new IstioGateways(manifests.stream()
                .filter(m -> m.kind().equals("Gateway") && isIstio(m))
                .toList());
    }

    static boolean isIstio(Manifest manifest) {
        return manifest.apiVersion().startsWith("networking.istio.io/");
    }

    /** The servers of {@code namespace/name}; empty where no manifest has the Gateway. */
    Optional<List<Server>> servers(String gateway) {
        return gateways.stream()
                .filter(g -> (g.namespace() + "/" + g.name()).equals(gateway))
                .findFirst()
                .map(g -> g.root()
                        .get("spec")
                        .get("servers")
                        .items()
                        .filter(IstioGateways::isHttp)
                        .map(s -> server(g, s))
                        .toList());
    }

    private static boolean isHttp(Field server) {
        boolean passthrough = server.get("tls")
                .get("mode")
                .text()
                .filter(m -> m.endsWith("PASSTHROUGH"))
                .isPresent();
        return HTTP.contains(server.get("port").get("protocol").text().orElse("")) && !passthrough;
    }

    private static Server server(Manifest gateway, Field server) {
        return new Server(
                number(server.get("port").get("number")),
                server.get("hosts").items().flatMap(h -> h.text().stream()).toList(),
                server.get("tls").get("httpsRedirect").isTrue(),
                gateway.namespace(),
                server.at());
    }

    static int number(Field field) {
        return field.text()
                .filter(t -> t.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
