package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.Action.Mirror;
import dev.kube2wasm.migrator.api.route.Action.PathChange;
import dev.kube2wasm.migrator.api.route.Action.Timeouts;
import dev.kube2wasm.migrator.api.route.Action.Weighted;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a route of a VirtualService does.
 *
 * @see <a href="https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRoute">HTTPRoute, read
 *     2026-11-23</a>
 */
final class IstioActions {

    private final String namespace;
    private final KnownServices services;
    private final List<Loss> losses;

    IstioActions(String namespace, KnownServices services, List<Loss> losses) {
        this.namespace = namespace;
        this.services = services;
        this.losses = losses;
    }

    /**
     * What happens to requests that one of the route's matches takes; empty where the route does not say, or refers to
     * another VirtualService.
     *
     * @param port of the Gateway; 0 where it is not known
     */
    Optional<Action> of(Field route, Match match, int port) {
        if (route.get("redirect").exists()) {
            return Optional.of(IstioRedirects.of(route, port, losses));
        }
        Field direct = route.get("directResponse");
        if (direct.exists()) {
            return Optional.of(new Action.Answer(IstioGateways.number(direct.get("status"))));
        }
        List<Field> destinations = route.get("route").items().toList();
        return destinations.isEmpty() ? Optional.empty() : Optional.of(forward(route, destinations, match));
    }

    private Action forward(Field route, List<Field> destinations, Match match) {
        boolean single = destinations.size() == 1;
        List<Field> headers = Stream.of(
                        route.get("headers"), destinations.get(0).get("headers"))
                .limit(single ? 2 : 1)
                .toList();
        List<Field> requests = headers.stream().map(h -> h.get("request")).toList();
        Field rewrite = route.get("rewrite");
        return new Action.Forward(
                destinations.stream()
                        .map(d -> new Weighted(
                                backend(d.get("destination")), single ? 1 : IstioGateways.number(d.get("weight"))))
                        .toList(),
                path(rewrite, match.path()),
                rewrite.get("authority").text().or(() -> IstioHeaders.host(requests)),
                IstioHeaders.of(requests),
                IstioHeaders.of(headers.stream().map(h -> h.get("response")).toList()),
                mirrors(route),
                new Timeouts(
                        Durations.ofIstio(route.get("timeout")),
                        Durations.ofIstio(route.get("retries").get("perTryTimeout"))),
                IstioCors.of(route.get("corsPolicy"), losses));
    }

    /** Envoy replaces the text of the prefix that matched, and the whole path where it was no prefix. */
    private Optional<PathChange> path(Field rewrite, PathMatch match) {
        Field regex = rewrite.get("uriRegexRewrite");
        if (regex.exists()) {
            String expression = regex.get("match").text().orElse("");
            if (!expression.startsWith("^")) {
                losses.add(new Loss(
                        "rewrite uriRegexRewrite",
                        "Only the first place that the expression takes in is rewritten. Let it start with ^.",
                        regex.at()));
            }
            String replacement = regex.get("rewrite").text().orElse("").replaceAll("\\\\(\\d)", "\\$$1");
            return Optional.of(new PathChange.Substitution(expression, false, replacement, false));
        }
        return rewrite.get("uri").text().filter(u -> !u.isEmpty()).map(uri -> path(uri, match));
    }

    private static PathChange path(String uri, PathMatch match) {
        if (match instanceof PathMatch.TextPrefix prefix) {
            return prefix.path().endsWith("/") && uri.endsWith("/")
                    ? new PathChange.Prefix(prefix.path(), uri)
                    : new PathChange.Substitution("^" + Literals.expression(prefix.path()), false, uri, false);
        }
        return match instanceof PathMatch.Regex regex && !regex.whole()
                ? new PathChange.Substitution("^" + regex.expression(), regex.ignoresCase(), uri, false)
                : new PathChange.Whole(uri);
    }

    private Backend backend(Field destination) {
        String host = destination.get("host").text().orElse("");
        Optional<ServiceNames> named = ServiceNames.of(host, namespace);
        String port = destination
                .get("port")
                .get("number")
                .text()
                .or(() -> named.flatMap(n -> services.onlyPort(n.namespace(), n.service())))
                .orElse("");
        return named.map(n -> new Backend(n.namespace(), n.service(), port, destination.at()))
                .orElseGet(() -> new Backend(namespace, host, port, destination.at()));
    }

    private List<Mirror> mirrors(Field route) {
        List<Mirror> mirrors = new ArrayList<>();
        if (route.get("mirror").exists()) {
            double percent = percent(route.get("mirrorPercentage").get("value"))
                    .or(() -> percent(route.get("mirrorPercent")))
                    .orElse(100.0);
            mirrors.add(new Mirror(backend(route.get("mirror")), percent));
        }
        route.get("mirrors")
                .items()
                .forEach(m -> mirrors.add(new Mirror(
                        backend(m.get("destination")),
                        percent(m.get("percentage").get("value")).orElse(100.0))));
        mirrors.removeIf(m -> m.percent() == 0);
        return mirrors;
    }

    private static Optional<Double> percent(Field field) {
        return field.text().filter(t -> t.matches("\\d{1,3}(\\.\\d{1,9})?")).map(Double::parseDouble);
    }

    /** What has no place in the neutral form. */
    void lose(Field route) {
        lose(route.get("fault"), "fault", "Faults are not injected.");
        lose(route.get("retries"), "retries", "Requests are not sent again; the time for one try is kept.");
        lose(route.get("directResponse").get("body"), "directResponse body", "The answer has no body.");
        lose(route.get("delegate"), "delegate", "Routes of another VirtualService are not read; copy them here.");
        List<Field> destinations = route.get("route").items().toList();
        if (destinations.size() > 1) {
            destinations.forEach(d ->
                    lose(d.get("headers"), "headers", "Headers of one destination among several are not changed."));
        }
        Stream.of(
                        destinations.stream().map(d -> d.get("destination")),
                        Stream.of(route.get("mirror")),
                        route.get("mirrors").items().map(m -> m.get("destination")))
                .flatMap(d -> d)
                .forEach(this::loseDestination);
    }

    private void loseDestination(Field destination) {
        String subset = destination.get("subset").text().orElse("");
        lose(
                destination.get("subset"),
                "subset " + subset,
                "Requests go to every version of the Service, since a subset has no address outside the mesh. Give the"
                        + " version a Service of its own.");
        String host = destination.get("host").text().orElse("");
        if (!host.isEmpty() && ServiceNames.of(host, namespace).isEmpty()) {
            losses.add(new Loss(
                    "destination " + host,
                    "It is no Service of the cluster: give the function its address.",
                    destination.at()));
        }
    }

    private void lose(Field field, String what, String why) {
        if (field.exists()) {
            losses.add(new Loss(what, why, field.at()));
        }
    }
}
