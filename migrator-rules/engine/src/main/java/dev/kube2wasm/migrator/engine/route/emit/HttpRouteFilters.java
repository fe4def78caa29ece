package dev.kube2wasm.migrator.engine.route.emit;

import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.Cors;
import dev.kube2wasm.migrator.api.route.Action.Forward;
import dev.kube2wasm.migrator.api.route.Action.Header;
import dev.kube2wasm.migrator.api.route.Action.HeaderChanges;
import dev.kube2wasm.migrator.api.route.Action.PathChange;
import dev.kube2wasm.migrator.api.route.Action.Redirect;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a rule does, as filters and backends of an HTTPRoute. */
final class HttpRouteFilters {

    private static final Pattern HOST =
            Pattern.compile("[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*+");

    private final String namespace;

    /** @param namespace of the route */
    HttpRouteFilters(String namespace) {
        this.namespace = namespace;
    }

    /** The fields of a rule besides its matches; empty where the Gateway API has none for it. */
    Optional<Map<String, Object>> of(Action action, Match match) {
        if (action instanceof Redirect redirect) {
            return redirect(redirect, match).map(HttpRouteFilters::filters);
        }
        if (action instanceof Forward forward) {
            return forward(forward, match);
        }
        // A rule that has no backend answers 500: https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule, read
        // 2026-11-23
        return ((Action.Answer) action).status() == 500 ? Optional.of(new TreeMap<>()) : Optional.empty();
    }

    private static Map<String, Object> filters(List<Object> filters) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (!filters.isEmpty()) {
            fields.put("filters", filters);
        }
        return fields;
    }

    private Optional<List<Object>> redirect(Redirect redirect, Match match) {
        Optional<Map<String, Object>> path = redirect.path().isEmpty()
                ? Optional.of(Map.of())
                : path(redirect.path().get(), match);
        if (path.isEmpty()
                || !redirect.keepsQuery()
                || !redirect.host().map(HttpRouteFilters::isHost).orElse(true)) {
            return Optional.empty();
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        redirect.scheme().ifPresent(s -> fields.put("scheme", s));
        redirect.host().ifPresent(h -> fields.put("hostname", h));
        redirect.port().ifPresent(p -> fields.put("port", p));
        if (!path.get().isEmpty()) {
            fields.put("path", path.get());
        }
        fields.put("statusCode", redirect.status());
        List<Object> filters = new ArrayList<>(List.of(filter("RequestRedirect", "requestRedirect", fields)));
        redirect.cors().ifPresent(c -> filters.add(filter("CORS", "cors", cors(c))));
        return Optional.of(filters);
    }

    private Optional<Map<String, Object>> forward(Forward forward, Match match) {
        Optional<Map<String, Object>> path = forward.path().isEmpty()
                ? Optional.of(Map.of())
                : path(forward.path().get(), match);
        boolean ports = forward.backends().stream()
                        .allMatch(w -> isNumber(w.backend().port()))
                && forward.mirrors().stream().allMatch(m -> isNumber(m.backend().port()) && isWhole(m.percent()));
        if (path.isEmpty()
                || !ports
                || !forward.host().map(HttpRouteFilters::isHost).orElse(true)) {
            return Optional.empty();
        }
        List<Object> filters = new ArrayList<>();
        Map<String, Object> rewrite = new LinkedHashMap<>();
        forward.host().ifPresent(h -> rewrite.put("hostname", h));
        if (!path.get().isEmpty()) {
            rewrite.put("path", path.get());
        }
        if (!rewrite.isEmpty()) {
            filters.add(filter("URLRewrite", "urlRewrite", rewrite));
        }
        headers("RequestHeaderModifier", "requestHeaderModifier", forward.request(), filters);
        headers("ResponseHeaderModifier", "responseHeaderModifier", forward.response(), filters);
        forward.mirrors()
                .forEach(m -> filters.add(
                        filter("RequestMirror", "requestMirror", mirror(reference(m.backend()), (int) m.percent()))));
        forward.cors().ifPresent(c -> filters.add(filter("CORS", "cors", cors(c))));
        Map<String, Object> fields = filters(filters);
        fields.put(
                "backendRefs",
                forward.backends().stream()
                        .map(w -> {
                            Map<String, Object> reference = reference(w.backend());
                            reference.put("weight", w.weight());
                            return (Object) reference;
                        })
                        .toList());
        Map<String, Object> timeouts = new LinkedHashMap<>();
        forward.timeouts().request().ifPresent(t -> timeouts.put("request", duration(t)));
        forward.timeouts().backend().ifPresent(t -> timeouts.put("backendRequest", duration(t)));
        if (!timeouts.isEmpty()) {
            fields.put("timeouts", timeouts);
        }
        return Optional.of(fields);
    }

    private static Map<String, Object> mirror(Map<String, Object> backend, int percent) {
        Map<String, Object> mirror = new LinkedHashMap<>();
        mirror.put("backendRef", backend);
        if (percent != 100) {
            mirror.put("percent", percent);
        }
        return mirror;
    }

    private Map<String, Object> reference(Action.Backend backend) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("name", backend.service());
        if (!backend.namespace().equals(namespace)) {
            reference.put("namespace", backend.namespace());
        }
        reference.put("port", Integer.parseInt(backend.port()));
        return reference;
    }

    private static Optional<Map<String, Object>> path(PathChange change, Match match) {
        if (change instanceof PathChange.Whole whole) {
            return Optional.of(ordered("type", "ReplaceFullPath", "replaceFullPath", whole.path()));
        }
        return change instanceof PathChange.Prefix prefix
                        && match.path() instanceof PathMatch.ElementPrefix
                        && match.path().text().equals(prefix.matched())
                ? Optional.of(ordered("type", "ReplacePrefixMatch", "replacePrefixMatch", prefix.replacement()))
                : Optional.empty();
    }

    private static void headers(String type, String key, HeaderChanges changes, List<Object> to) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "set", changes.set().stream().map(HttpRouteFilters::header).toList());
        put(fields, "add", changes.add().stream().map(HttpRouteFilters::header).toList());
        put(fields, "remove", changes.remove());
        if (!fields.isEmpty()) {
            to.add(filter(type, key, fields));
        }
    }

    private static Map<String, Object> header(Header header) {
        return ordered("name", header.name(), "value", header.value());
    }

    private static Map<String, Object> cors(Cors cors) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "allowOrigins", cors.origins());
        put(fields, "allowMethods", cors.methods());
        put(fields, "allowHeaders", cors.headers());
        put(fields, "exposeHeaders", cors.exposed());
        if (cors.credentials()) {
            fields.put("allowCredentials", true);
        }
        cors.maxAge().ifPresent(age -> fields.put("maxAge", age.toSeconds()));
        return fields;
    }

    private static void put(Map<String, Object> to, String key, List<?> list) {
        if (!list.isEmpty()) {
            to.put(key, list);
        }
    }

    private static Map<String, Object> filter(String type, String key, Map<String, Object> fields) {
        return ordered("type", type, key, fields);
    }

    private static Map<String, Object> ordered(String first, Object one, String second, Object two) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, two);
        return map;
    }

    /** As the Gateway API writes it, no number with more than five digits: https://gateway-api.sigs.k8s.io/geps/gep-2257/, read 2026-11-24. */
    private static String duration(Duration duration) {
        String text = part(duration.toHours(), "h")
                + part(duration.toMinutesPart(), "m")
                + part(duration.toSecondsPart(), "s")
                + part(duration.toMillisPart(), "ms");
        return text.isEmpty() ? "0s" : text;
    }

    private static String part(long number, String unit) {
        return number == 0 ? "" : number + unit;
    }

    /** As the schema of {@code PreciseHostname} has it: https://gateway-api.sigs.k8s.io/reference/spec/, read 2026-11-24. */
    private static boolean isHost(String host) {
        return host.length() <= 253 && HOST.matcher(host).matches();
    }

    private static boolean isNumber(String port) {
        return !port.isEmpty() && port.length() <= 5 && port.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isWhole(double percent) {
        return percent == Math.rint(percent);
    }
}
