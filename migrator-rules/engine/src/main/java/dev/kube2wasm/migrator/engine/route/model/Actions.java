package dev.kube2wasm.migrator.engine.route.model;

import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.Cors;
import dev.kube2wasm.migrator.api.route.Action.Forward;
import dev.kube2wasm.migrator.api.route.Action.HeaderChanges;
import dev.kube2wasm.migrator.api.route.Action.Redirect;
import dev.kube2wasm.migrator.api.route.Action.Weighted;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What becomes of a request once its rule is known. */
final class Actions {

    private final Rewrites rewrites;

    Actions(Rewrites rewrites) {
        this.rewrites = rewrites;
    }

    /** What is done, given the path that was matched. */
    Decision decide(Rule rule, Request request, String path) {
        Action action = rule.action();
        if (action instanceof Action.Answer answer) {
            return new Decision.Answered(answer.status(), new TreeMap<>());
        }
        if (isPreflight(action, request)) {
            return new Decision.Answered(204, allowed(cors(action).orElseThrow(), request));
        }
        return action instanceof Redirect redirect
                ? redirected(redirect, request, path)
                : forwarded((Forward) action, request, path);
    }

    /** Whether the router answers for the backend: a browser asks whether it may ask. */
    static boolean isPreflight(Action action, Request request) {
        return request.method().equals("OPTIONS")
                && request.header("origin").isPresent()
                && request.header("access-control-request-method").isPresent()
                && cors(action).isPresent();
    }

    private static Optional<Cors> cors(Action action) {
        if (action instanceof Forward forward) {
            return forward.cors();
        }
        return action instanceof Redirect redirect ? redirect.cors() : Optional.empty();
    }

    /** What a preflight is answered with; nothing where the origin may not call. */
    private static SortedMap<String, String> allowed(Cors cors, Request request) {
        SortedMap<String, String> headers = shared(cors, request);
        if (!headers.isEmpty()) {
            put(
                    headers,
                    "access-control-allow-methods",
                    named(cors.methods(), cors, request, "access-control-request-method"));
            put(
                    headers,
                    "access-control-allow-headers",
                    named(cors.headers(), cors, request, "access-control-request-headers"));
            cors.maxAge().ifPresent(age -> headers.put("access-control-max-age", String.valueOf(age.toSeconds())));
        }
        return headers;
    }

    /** With credentials a star means nothing to a browser, so what it asks for is named. */
    private static List<String> named(List<String> allowed, Cors cors, Request request, String asked) {
        return allowed.contains("*") && cors.credentials()
                ? request.header(asked).map(List::of).orElse(List.of())
                : allowed;
    }

    private static SortedMap<String, String> shared(Cors cors, Request request) {
        SortedMap<String, String> headers = new TreeMap<>();
        String origin = request.header("origin").orElse("");
        if (cors.origins().stream().anyMatch(o -> isOrigin(o, origin))) {
            boolean any = cors.origins().contains("*") && !cors.credentials();
            headers.put("access-control-allow-origin", any ? "*" : origin);
            put(headers, "access-control-expose-headers", cors.exposed());
            if (cors.credentials()) {
                headers.put("access-control-allow-credentials", "true");
            }
        }
        return headers;
    }

    private static void put(SortedMap<String, String> headers, String name, List<String> values) {
        if (!values.isEmpty()) {
            headers.put(name, String.join(", ", values));
        }
    }

    private static boolean isOrigin(String pattern, String origin) {
        if (pattern.equals("*")) {
            return true;
        }
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equalsIgnoreCase(origin);
        }
        String start = pattern.substring(0, star).toLowerCase(Locale.ROOT);
        String end = pattern.substring(star + 1).toLowerCase(Locale.ROOT);
        String lower = origin.toLowerCase(Locale.ROOT);
        return lower.length() > start.length() + end.length() && lower.startsWith(start) && lower.endsWith(end);
    }

    private Decision redirected(Redirect redirect, Request request, String path) {
        String scheme = redirect.scheme().orElse(request.scheme());
        StringBuilder location = new StringBuilder(scheme).append("://");
        location.append(redirect.host().orElse(request.hostname()));
        if (redirect.port().isPresent()) {
            int port = redirect.port().getAsInt();
            boolean own = port == (scheme.equals("https") ? 443 : 80);
            location.append(own ? "" : ":" + port);
        } else if (redirect.scheme().isEmpty() && redirect.host().isEmpty()) {
            location.append(request.host().substring(request.hostname().length()));
        }
        location.append(rewrites.redirected(redirect.path(), request, path, redirect.keepsQuery()));
        return new Decision.Redirected(redirect.status(), location.toString());
    }

    private Decision forwarded(Forward forward, Request request, String path) {
        SortedMap<String, Double> backends = new TreeMap<>();
        long total = forward.backends().stream().mapToLong(Weighted::weight).sum();
        if (total == 0) {
            return new Decision.Answered(500, new TreeMap<>());
        }
        for (Weighted weighted : forward.backends()) {
            if (weighted.weight() > 0) {
                backends.merge(weighted.backend().text(), (double) weighted.weight() / total, Double::sum);
            }
        }
        String sent = rewrites.sent(forward.path(), request, path);
        if (sent.isEmpty()) {
            return new Decision.Answered(500, new TreeMap<>());
        }
        SortedMap<String, Double> mirrors = new TreeMap<>();
        forward.mirrors().forEach(m -> mirrors.merge(m.backend().text(), m.percent(), Double::sum));
        return new Decision.Forwarded(
                backends,
                forward.host().orElse(request.host()),
                sent,
                changes(forward.request(), request.headers()),
                answer(forward, request),
                mirrors,
                forward.timeouts());
    }

    private static HeaderChanges answer(Forward forward, Request request) {
        HeaderChanges changes = forward.response();
        if (forward.cors().isEmpty() || request.header("origin").isEmpty()) {
            return changes;
        }
        List<Action.Header> set = new ArrayList<>(changes.set());
        shared(forward.cors().get(), request).forEach((name, value) -> set.add(new Action.Header(name, value)));
        return new HeaderChanges(set, changes.add(), changes.remove());
    }

    private static SortedMap<String, List<String>> changes(HeaderChanges changes, List<Request.Header> sent) {
        SortedMap<String, List<String>> headers = new TreeMap<>();
        changes.set().forEach(h -> headers.put(h.name().toLowerCase(Locale.ROOT), List.of(h.value())));
        changes.add().forEach(h -> {
            String name = h.name().toLowerCase(Locale.ROOT);
            List<String> values = new ArrayList<>(headers.getOrDefault(name, values(sent, name)));
            values.add(h.value());
            headers.put(name, values);
        });
        changes.remove().forEach(n -> headers.put(n.toLowerCase(Locale.ROOT), List.of()));
        return headers;
    }

    private static List<String> values(List<Request.Header> headers, String name) {
        return headers.stream()
                .filter(h -> h.name().equalsIgnoreCase(name))
                .map(Request.Header::value)
                .toList();
    }
}
