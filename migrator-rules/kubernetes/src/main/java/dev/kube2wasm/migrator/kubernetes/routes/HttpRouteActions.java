package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.Action.Cors;
import dev.kube2wasm.migrator.api.route.Action.Header;
import dev.kube2wasm.migrator.api.route.Action.HeaderChanges;
import dev.kube2wasm.migrator.api.route.Action.Mirror;
import dev.kube2wasm.migrator.api.route.Action.PathChange;
import dev.kube2wasm.migrator.api.route.Action.Timeouts;
import dev.kube2wasm.migrator.api.route.Action.Weighted;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What a rule of an HTTPRoute does: its filters and backends. */
final class HttpRouteActions {

    private final String namespace;
    private final Grants grants;
    private final List<Loss> losses;

    HttpRouteActions(String namespace, Grants grants, List<Loss> losses) {
        this.namespace = namespace;
        this.grants = grants;
        this.losses = losses;
    }

    /** What happens to requests that one of the rule's matches takes. */
    Action of(Field rule, Match match) {
        Optional<Action.Redirect> redirect = filter(rule, "RequestRedirect").map(f -> redirect(f, rule, match));
        if (redirect.isPresent()) {
            return redirect.get();
        }
        List<Weighted> backends = backends(rule);
        if (backends.isEmpty()) {
            return new Action.Answer(500);
        }
        Optional<Field> rewrite = filter(rule, "URLRewrite");
        return new Action.Forward(
                backends,
                rewrite.flatMap(f -> path(f.get("path"), match)),
                rewrite.flatMap(f -> f.get("hostname").text()),
                filter(rule, "RequestHeaderModifier")
                        .map(HttpRouteActions::headers)
                        .orElse(HeaderChanges.NONE),
                filter(rule, "ResponseHeaderModifier")
                        .map(HttpRouteActions::headers)
                        .orElse(HeaderChanges.NONE),
                mirrors(rule),
                new Timeouts(
                        Durations.of(rule.get("timeouts").get("request")),
                        Durations.of(rule.get("timeouts").get("backendRequest"))),
                cors(rule));
    }

    /** What has no place in the neutral form. */
    void lose(Field rule) {
        for (String key : List.of("sessionPersistence", "retry")) {
            if (rule.get(key).exists()) {
                losses.add(new Loss(
                        key,
                        "It is not kept: requests are neither pinned nor sent again.",
                        rule.get(key).at()));
            }
        }
        filters(rule)
                .filter(f -> key(type(f)).isEmpty())
                .forEach(f -> losses.add(new Loss(
                        "filter " + type(f),
                        "Only the filters that the Gateway API itself describes are read.",
                        f.at())));
        if (rule.get("backendRefs").items().count() > 1) {
            rule.get("backendRefs")
                    .items()
                    .flatMap(b -> b.get("filters").items())
                    .forEach(f -> losses.add(new Loss(
                            "filter " + type(f),
                            "A filter of one backend among several is not read; give the backend a rule of its own.",
                            f.at())));
        }
    }

    /** The filters of a rule; those of its backend are the same where it has only one. */
    private static Stream<Field> filters(Field rule) {
        List<Field> backends = rule.get("backendRefs").items().toList();
        Stream<Field> own = rule.get("filters").items();
        return backends.size() == 1
                ? Stream.concat(own, backends.get(0).get("filters").items())
                : own;
    }

    private static String type(Field filter) {
        return filter.get("type").text().orElse("");
    }

    private static String key(String type) {
        return switch (type) {
            case "RequestHeaderModifier" -> "requestHeaderModifier";
            case "ResponseHeaderModifier" -> "responseHeaderModifier";
            case "RequestRedirect" -> "requestRedirect";
            case "RequestMirror" -> "requestMirror";
            case "URLRewrite" -> "urlRewrite";
            case "CORS" -> "cors";
            default -> "";
        };
    }

    private static Optional<Field> filter(Field rule, String type) {
        return filters(rule)
                .filter(f -> type(f).equals(type))
                .map(f -> f.get(key(type)))
                .findFirst();
    }

    private List<Weighted> backends(Field rule) {
        List<Weighted> backends = new ArrayList<>();
        rule.get("backendRefs").items().forEach(reference -> {
            Optional<Backend> backend = backend(reference);
            int weight = reference.get("weight").text().map(Integer::parseInt).orElse(1);
            backend.ifPresentOrElse(
                    b -> backends.add(new Weighted(b, weight)),
                    () -> losses.add(new Loss(
                            "backendRef " + reference.get("name").text().orElse(""),
                            "It names no Service that the route may send to: its share is answered with 500.",
                            reference.at())));
        });
        return backends;
    }

    private Optional<Backend> backend(Field reference) {
        String name = reference.get("name").text().orElse("");
        String to = reference.get("namespace").text().orElse(namespace);
        boolean service = reference.get("kind").text().orElse("Service").equals("Service")
                && reference.get("group").text().orElse("").isEmpty();
        return service && grants.allow(namespace, to, name)
                ? Optional.of(new Backend(to, name, reference.get("port").text().orElse(""), reference.at()))
                : Optional.empty();
    }

    private List<Mirror> mirrors(Field rule) {
        List<Mirror> mirrors = new ArrayList<>();
        filters(rule)
                .filter(f -> type(f).equals("RequestMirror"))
                .map(f -> f.get("requestMirror"))
                .forEach(f -> backend(f.get("backendRef")).ifPresent(b -> mirrors.add(new Mirror(b, percent(f)))));
        return mirrors;
    }

    private static double percent(Field mirror) {
        Optional<Double> numerator = number(mirror.get("fraction").get("numerator"));
        double denominator = number(mirror.get("fraction").get("denominator")).orElse(100.0);
        return numerator
                .map(n -> 100 * n / denominator)
                .or(() -> number(mirror.get("percent")))
                .orElse(100.0);
    }

    private static Optional<Double> number(Field field) {
        return field.text().filter(t -> t.matches("\\d{1,9}")).map(Double::parseDouble);
    }

    private Action.Redirect redirect(Field redirect, Field rule, Match match) {
        Optional<String> scheme = redirect.get("scheme").text();
        Optional<Double> port = number(redirect.get("port"));
        return new Action.Redirect(
                number(redirect.get("statusCode")).map(Double::intValue).orElse(302),
                scheme,
                redirect.get("hostname").text(),
                port.map(p -> OptionalInt.of(p.intValue())).orElseGet(OptionalInt::empty),
                path(redirect.get("path"), match),
                true,
                cors(rule));
    }

    private static Optional<PathChange> path(Field change, Match match) {
        Optional<PathChange> whole = change.get("replaceFullPath").text().map(PathChange.Whole::new);
        return whole.or(() -> change.get("replacePrefixMatch")
                .text()
                .filter(r -> match.path() instanceof PathMatch.ElementPrefix)
                .map(r -> new PathChange.Prefix(match.path().text(), r)));
    }

    private static HeaderChanges headers(Field modifier) {
        return new HeaderChanges(
                pairs(modifier.get("set")),
                pairs(modifier.get("add")),
                modifier.get("remove").items().flatMap(f -> f.text().stream()).toList());
    }

    private static List<Header> pairs(Field list) {
        return list.items()
                .map(h -> new Header(
                        h.get("name").text().orElse(""), h.get("value").text().orElse("")))
                .toList();
    }

    private static Optional<Cors> cors(Field rule) {
        return filter(rule, "CORS")
                .map(f -> new Cors(
                        texts(f.get("allowOrigins")),
                        texts(f.get("allowMethods")),
                        texts(f.get("allowHeaders")),
                        texts(f.get("exposeHeaders")),
                        f.get("allowCredentials").isTrue(),
                        // https://gateway-api.sigs.k8s.io/reference/spec/#httpcorsfilter, read 2026-11-23
                        Optional.of(Duration.ofSeconds(
                                number(f.get("maxAge")).map(Double::longValue).orElse(5L))),
                        f.at()));
    }

    private static List<String> texts(Field list) {
        return list.items().flatMap(f -> f.text().stream()).toList();
    }
}
