package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.PathChange;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a route of a VirtualService, or a server of a Gateway, sends clients.
 *
 * @see <a href="https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRedirect">HTTPRedirect, read
 *     2026-11-23</a>
 */
final class IstioRedirects {

    private IstioRedirects() {}

    /** The redirect of a route. Its path takes the place of the whole path, however that matched. */
    static Action.Redirect of(Field route, int gatewayPort, List<Loss> losses) {
        Field redirect = route.get("redirect");
        String authority = redirect.get("authority").text().orElse("");
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon > 0 && authority.substring(colon + 1).matches("\\d{1,5}");
        int port = IstioGateways.number(redirect.get("port"));
        if (redirect.get("derivePort")
                .text()
                .filter("FROM_REQUEST_PORT"::equals)
                .isPresent()) {
            port = gatewayPort;
        }
        if (port == 0 && hasPort) {
            port = Integer.parseInt(authority.substring(colon + 1));
        }
        String host = hasPort ? authority.substring(0, colon) : authority;
        int code = IstioGateways.number(redirect.get("redirectCode"));
        Optional<PathChange> path =
                redirect.get("uri").text().filter(u -> !u.isEmpty()).map(PathChange.Whole::new);
        return new Action.Redirect(
                code == 0 ? 301 : code,
                redirect.get("scheme").text().filter(s -> !s.isEmpty()),
                Optional.of(host).filter(h -> !h.isEmpty()),
                port == 0 ? OptionalInt.empty() : OptionalInt.of(port),
                path,
                redirect.get("uri").text().filter(u -> u.indexOf('?') >= 0).isEmpty(),
                IstioCors.of(route.get("corsPolicy"), losses));
    }

    /** All requests of a server that only sends to TLS. */
    static Rule toTls(SourceLocation at) {
        return new Rule(
                at + " httpsRedirect",
                Match.path(new PathMatch.TextPrefix("/"), at),
                new Action.Redirect(
                        301,
                        Optional.of("https"),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        true,
                        Optional.empty()),
                at);
    }
}
