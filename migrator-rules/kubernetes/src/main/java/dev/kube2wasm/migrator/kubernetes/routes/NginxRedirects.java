package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.PathChange;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What annotations of ingress-nginx send elsewhere, in the order in which nginx asks them. */
final class NginxRedirects {

    private static final PathChange WITHOUT_SLASH = new PathChange.Substitution("^(.*)/$", false, "$1", true);

    private NginxRedirects() {}

    /** The root of a host that is sent to a path of the application. */
    static Optional<Rule> appRoot(NginxIngress.Server server) {
        return server.ingresses.stream()
                .flatMap(i -> i.nginx("app-root").stream()
                        .filter(r -> r.startsWith("/"))
                        .map(r -> rule(r, i.manifest().at())))
                .findFirst();
    }

    private static Rule rule(String root, SourceLocation at) {
        return new Rule(at + " app-root", Match.path(new PathMatch.Exact("/"), at), toPath(302, root), at);
    }

    /** To another path of the same host; {@code $is_args$args} at its end keeps the query. */
    static Action.Redirect toPath(int status, String path) {
        String keeping = "$is_args$args";
        boolean keeps = path.endsWith(keeping) || status == 301;
        String bare = path.endsWith(keeping) ? path.substring(0, path.length() - keeping.length()) : path;
        return redirect(status, Optional.empty(), Optional.empty(), Optional.of(new PathChange.Whole(bare)), keeps);
    }

    /** A fixed address, or a rewrite to an absolute one. */
    static Optional<Action> of(IngressObject ingress, String path, List<Loss> losses) {
        Optional<Action> temporal = ingress.nginx("temporal-redirect")
                .map(url -> fixed(url, code(ingress, "temporal-redirect-code", 302), ingress, losses));
        Optional<Action> permanent = ingress.nginx("permanent-redirect")
                .map(url -> fixed(url, code(ingress, "permanent-redirect-code", 301), ingress, losses));
        return temporal.or(() -> permanent)
                .or(() -> ingress.nginx("rewrite-target")
                        .filter(t -> t.startsWith("http://") || t.startsWith("https://"))
                        .map(t -> absolute(t, path)));
    }

    private static int code(IngressObject ingress, String annotation, int usual) {
        return ingress.nginx(annotation)
                .filter(c -> c.matches("30[0-8]"))
                .map(Integer::parseInt)
                .orElse(usual);
    }

    private static Action fixed(String url, int status, IngressObject ingress, List<Loss> losses) {
        Address address = Address.of(url);
        String requestUri = "$request_uri";
        if (address.path().equals(requestUri)) {
            return redirect(status, address.scheme(), address.host(), Optional.empty(), true);
        }
        if (address.path().indexOf('$') >= 0) {
            losses.add(new Loss(
                    url,
                    "Variables of nginx in an address are sent as they are written.",
                    ingress.manifest().at()));
        }
        return redirect(
                status, address.scheme(), address.host(), Optional.of(new PathChange.Whole(address.path())), false);
    }

    private static Action absolute(String target, String path) {
        Address address = Address.of(target);
        PathChange change = new PathChange.Substitution(path, true, address.path(), true);
        return redirect(302, address.scheme(), address.host(), Optional.of(change), true);
    }

    /** Whether requests without TLS are sent back for it. */
    static boolean wantsTls(IngressObject ingress, HostPattern host) {
        boolean hasTls = ingress.tlsHosts().contains(host.text());
        boolean refused = ingress.nginx("ssl-redirect").filter("false"::equals).isPresent();
        return ingress.isSet("force-ssl-redirect") || (hasTls && !refused);
    }

    static Action.Redirect toTls(IngressObject ingress) {
        Optional<PathChange> change =
                ingress.isSet("preserve-trailing-slash") ? Optional.empty() : Optional.of(WITHOUT_SLASH);
        return new Action.Redirect(
                308, Optional.of("https"), Optional.empty(), OptionalInt.empty(), change, true, Optional.empty());
    }

    /** The host with, or without, its {@code www.}, which sends to this one. */
    static Optional<HostRoutes> toOrFromWww(HostPattern host, NginxIngress.Server server) {
        boolean wanted = server.ingresses.stream().anyMatch(i -> i.isSet("from-to-www-redirect"));
        if (!wanted || !(host instanceof HostPattern.Exact exact)) {
            return Optional.empty();
        }
        String other = exact.name().startsWith("www.") ? exact.name().substring(4) : "www." + exact.name();
        Match match = Match.path(new PathMatch.TextPrefix("/"), server.at);
        List<Rule> rules = Stream.of("http:80", "https:443")
                .map(t -> t.split(":", 2))
                .map(t -> new Rule(
                        server.at + " from-to-www-redirect " + t[0],
                        match.withScheme(t[0]),
                        redirect(
                                308,
                                Optional.empty(),
                                Optional.of(exact.name() + ":" + t[1]),
                                Optional.of(WITHOUT_SLASH),
                                true),
                        server.at))
                .toList();
        return Optional.of(new HostRoutes(new HostPattern.Exact(other), rules, false, server.at));
    }

    private static Action.Redirect redirect(
            int status, Optional<String> scheme, Optional<String> host, Optional<PathChange> path, boolean keepsQuery) {
        return new Action.Redirect(status, scheme, host, OptionalInt.empty(), path, keepsQuery, Optional.empty());
    }

    /** An absolute address, taken apart. The path keeps its query. */
    private record Address(Optional<String> scheme, Optional<String> host, String path) {

        static Address of(String url) {
            int colon = url.indexOf("://");
            if (colon < 0) {
                return new Address(Optional.empty(), Optional.empty(), url);
            }
            int from = colon + 3;
            int end = from;
            while (end < url.length() && "/?$".indexOf(url.charAt(end)) < 0) {
                end++;
            }
            return new Address(
                    Optional.of(url.substring(0, colon)), Optional.of(url.substring(from, end)), url.substring(end));
        }
    }
}
