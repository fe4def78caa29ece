package dev.kube2wasm.migrator.java.gateway;

import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.Cors;
import dev.kube2wasm.migrator.api.route.Action.Timeouts;
import dev.kube2wasm.migrator.api.route.Action.Weighted;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One route of the gateway, on its way to rules. */
final class GatewayRoute {

    private static final Pattern ADDRESS = Pattern.compile("(?:(https?)://([^/:?#]+)(?::(\\d{1,5}))?)?([^?#]*)(.*)");

    /** What a route becomes: its hosts, and its rules for each of them. */
    record Rules(List<HostPattern> hosts, List<Rule> rules) {}

    private final Section route;
    private final List<Part> predicates;
    private final List<Part> filters;
    private final GatewayTargets targets;
    private final Optional<Cors> cors;

    GatewayRoute(Section route, List<Part> defaults, GatewayTargets targets, Optional<Cors> cors) {
        this.route = route;
        this.predicates = route.get("predicates").items().stream().map(Part::of).toList();
        this.filters = Stream.concat(
                        defaults.stream(), route.get("filters").items().stream().map(Part::of))
                .toList();
        this.targets = targets;
        this.cors = cors;
    }

    int order() {
        return route.text("order")
                .filter(o -> o.matches("-?\\d{1,8}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    String id() {
        return route.text("id").orElse("");
    }

    Section section() {
        return route;
    }

    /** The group of routes that share requests by weight; empty for a route of its own. */
    String group() {
        return weight().flatMap(p -> p.arg(0, "group")).orElse("");
    }

    /** Whether another route of the group takes the same requests and changes them alike. */
    boolean isLike(GatewayRoute other) {
        return shape().equals(other.shape());
    }

    /** A backend with the route's share. */
    Optional<Weighted> weighted() {
        return address()
                .map(a ->
                        new Weighted(a.backend(), GatewayFilters.number(weight().flatMap(p -> p.arg(1, "weight")), 1)));
    }

    /** The rules of a route, with the backends that share its requests. */
    Rules rules(String name, List<Weighted> backends, List<Loss> losses) {
        GatewayPredicates asked = new GatewayPredicates(predicates, losses);
        List<Rule> rules = new ArrayList<>();
        if (!asked.isUnsaid()) {
            for (GatewayPredicates.Path path : asked.paths()) {
                GatewayFilters changes = new GatewayFilters(filters, path.pattern(), losses);
                Optional<Action> action = changes.isUnsaid() ? Optional.empty() : action(changes, backends, losses);
                for (Match match : asked.matches(path, route.at())) {
                    action.ifPresent(a -> rules.add(new Rule(name, match, a, route.at())));
                }
            }
        }
        return new Rules(asked.hosts(), rules);
    }

    private Optional<Action> action(GatewayFilters changes, List<Weighted> backends, List<Loss> losses) {
        if (changes.redirect().isPresent()) {
            return Optional.of(redirect(changes.redirect().get()));
        }
        Optional<GatewayTargets.Address> address = address();
        boolean nowhere = address.map(a -> a.scheme().equals("no")).orElse(false);
        if (nowhere && changes.status().isPresent()) {
            return Optional.of(new Action.Answer(changes.status().getAsInt()));
        }
        if (address.isEmpty() || nowhere) {
            losses.add(new Loss(
                    "uri " + route.text("uri").orElse(""),
                    "It is no address of a Service: the route is left out. Give the function what it does.",
                    route.at()));
            return Optional.empty();
        }
        changes.loseStatus();
        String service = address.get().backend().service();
        if (service.equals("localhost") || service.indexOf('.') >= 0) {
            losses.add(new Loss(
                    "uri " + service,
                    "It is no Service of the cluster: give the function the address that the gateway has there.",
                    route.at()));
        }
        Optional<String> host =
                changes.preservesHost() ? Optional.empty() : address.flatMap(GatewayTargets.Address::host);
        return Optional.of(new Action.Forward(
                backends,
                changes.path().change(),
                changes.host().or(() -> host),
                changes.request(),
                changes.response(),
                List.of(),
                new Timeouts(
                        Optional.empty(),
                        route.get("metadata")
                                .text("response-timeout")
                                .filter(t -> t.matches("\\d{1,9}"))
                                .map(t -> Duration.ofMillis(Long.parseLong(t)))),
                cors));
    }

    private Action redirect(Part part) {
        Matcher url = ADDRESS.matcher(part.arg(1, "url").orElse("/"));
        boolean known = url.matches();
        String path = known ? url.group(4) + url.group(5) : "/";
        return new Action.Redirect(
                GatewayFilters.number(part.arg(0, "status"), 302),
                known ? Optional.ofNullable(url.group(1)) : Optional.empty(),
                known ? Optional.ofNullable(url.group(2)) : Optional.empty(),
                known && url.group(3) != null ? OptionalInt.of(Integer.parseInt(url.group(3))) : OptionalInt.empty(),
                Optional.of(new Action.PathChange.Whole(path)),
                part.arg(2, "includeRequestParams").filter("true"::equals).isPresent(),
                cors);
    }

    private Optional<GatewayTargets.Address> address() {
        return targets.of(route.text("uri").orElse(""), route.get("uri").at());
    }

    private Optional<Part> weight() {
        return predicates.stream().filter(p -> p.name().equals("Weight")).findFirst();
    }

    private List<String> shape() {
        return Stream.concat(predicates.stream().filter(p -> !p.name().equals("Weight")), filters.stream())
                .map(p -> p.name()
                        + p.values()
                        + p.args().entries().keySet()
                        + p.args().entries().values().stream()
                                .map(s -> s.value())
                                .toList())
                .toList();
    }
}
