package dev.kube2wasm.migrator.engine.route.emit;

import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.Cors;
import dev.kube2wasm.migrator.api.route.Action.Forward;
import dev.kube2wasm.migrator.api.route.Action.HeaderChanges;
import dev.kube2wasm.migrator.api.route.Action.PathChange;
import dev.kube2wasm.migrator.api.route.Action.Redirect;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch.Test;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import dev.kube2wasm.migrator.engine.generate.text.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table as JSON: the data that a generated router works from, in every language the same. */
public final class RouterData {

    private RouterData() {}

    /** Everything of a table but positions and losses. */
    public static String write(RouteTable table) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("version", 1);
        Map<String, Object> normalization = new LinkedHashMap<>();
        normalization.put("decodes", table.normalization().decodes());
        normalization.put("resolvesDots", table.normalization().resolvesDots());
        normalization.put("mergesSlashes", table.normalization().mergesSlashes());
        data.put("normalization", normalization);
        data.put("hosts", table.hosts().stream().map(RouterData::host).toList());
        return Json.lines(data);
    }

    /** The table that {@link #write} has written, with positions in {@code routes.json}. */
    public static RouteTable read(String json) {
        return new RouterDataReader(Json.read(json)).table();
    }

    private static Map<String, Object> host(HostRoutes routes) {
        Map<String, Object> host = new LinkedHashMap<>();
        if (routes.host() instanceof HostPattern.Exact exact) {
            host = kind("exact", "name", exact.name());
        } else if (routes.host() instanceof HostPattern.OneLabel one) {
            host = kind("one-label", "name", one.parent());
        } else if (routes.host() instanceof HostPattern.AnyDepth any) {
            host = kind("any-depth", "name", any.parent());
        } else {
            host.put("kind", "any");
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("host", host);
        data.put("fallsThrough", routes.fallsThrough());
        data.put("rules", routes.rules().stream().map(RouterData::rule).toList());
        return data;
    }

    private static Map<String, Object> rule(Rule rule) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", rule.name());
        data.put("match", match(rule.match()));
        data.put("action", action(rule.action()));
        return data;
    }

    private static Map<String, Object> match(Match match) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("path", path(match.path()));
        match.scheme().ifPresent(s -> data.put("scheme", s));
        match.method().ifPresent(m -> data.put("method", m));
        list(data, "headers", match.headers().stream().map(RouterData::value).toList());
        list(data, "query", match.query().stream().map(RouterData::value).toList());
        list(data, "cookies", match.cookies().stream().map(RouterData::value).toList());
        return data;
    }

    private static Map<String, Object> path(PathMatch path) {
        if (path instanceof PathMatch.Regex regex) {
            Map<String, Object> data = kind("regex", "text", regex.expression());
            flag(data, "ignoresCase", regex.ignoresCase());
            flag(data, "whole", regex.whole());
            return data;
        }
        String kind = path instanceof PathMatch.Exact
                ? "exact"
                : path instanceof PathMatch.ElementPrefix ? "elements" : "text";
        return kind(kind, "text", path.text());
    }

    private static Map<String, Object> value(ValueMatch value) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", value.name());
        data.put("test", test(value.test()));
        return data;
    }

    private static Map<String, Object> test(Test test) {
        if (test instanceof Test.Equal equal) {
            return kind("equal", "text", equal.text());
        }
        if (test instanceof Test.StartsWith start) {
            return kind("starts-with", "text", start.text());
        }
        if (test instanceof Test.Not not) {
            return kind("not", "test", test(not.test()));
        }
        if (test instanceof Test.Regex regex) {
            Map<String, Object> data = kind("regex", "expression", regex.expression());
            flag(data, "whole", regex.whole());
            return data;
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "present");
        return data;
    }

    private static Map<String, Object> action(Action action) {
        if (action instanceof Action.Answer answer) {
            return kind("answer", "status", answer.status());
        }
        if (action instanceof Redirect redirect) {
            Map<String, Object> data = kind("redirect", "status", redirect.status());
            redirect.scheme().ifPresent(s -> data.put("scheme", s));
            redirect.host().ifPresent(h -> data.put("host", h));
            redirect.port().ifPresent(p -> data.put("port", p));
            redirect.path().ifPresent(p -> data.put("path", change(p)));
            flag(data, "keepsQuery", redirect.keepsQuery());
            redirect.cors().ifPresent(c -> data.put("cors", cors(c)));
            return data;
        }
        return forward((Forward) action);
    }

    private static Map<String, Object> forward(Forward forward) {
        Map<String, Object> data = kind(
                "forward",
                "backends",
                forward.backends().stream()
                        .map(w -> pair("backend", w.backend().text(), "weight", w.weight()))
                        .toList());
        forward.path().ifPresent(p -> data.put("path", change(p)));
        forward.host().ifPresent(h -> data.put("host", h));
        headers(data, "request", forward.request());
        headers(data, "response", forward.response());
        list(
                data,
                "mirrors",
                forward.mirrors().stream()
                        .map(m -> pair("backend", m.backend().text(), "percent", m.percent()))
                        .toList());
        forward.timeouts().request().ifPresent(t -> data.put("requestTimeout", t.toMillis()));
        forward.timeouts().backend().ifPresent(t -> data.put("backendTimeout", t.toMillis()));
        forward.cors().ifPresent(c -> data.put("cors", cors(c)));
        return data;
    }

    private static Map<String, Object> change(PathChange change) {
        if (change instanceof PathChange.Whole whole) {
            return kind("whole", "path", whole.path());
        }
        if (change instanceof PathChange.Prefix prefix) {
            Map<String, Object> data = kind("prefix", "matched", prefix.matched());
            data.put("replacement", prefix.replacement());
            return data;
        }
        PathChange.Substitution substitution = (PathChange.Substitution) change;
        Map<String, Object> data = kind("substitution", "expression", substitution.expression());
        flag(data, "ignoresCase", substitution.ignoresCase());
        data.put("replacement", substitution.replacement());
        flag(data, "alone", substitution.alone());
        return data;
    }

    private static void headers(Map<String, Object> to, String key, HeaderChanges changes) {
        Map<String, Object> data = new LinkedHashMap<>();
        list(
                data,
                "set",
                changes.set().stream().map(h -> List.of(h.name(), h.value())).toList());
        list(
                data,
                "add",
                changes.add().stream().map(h -> List.of(h.name(), h.value())).toList());
        list(data, "remove", changes.remove());
        if (!data.isEmpty()) {
            to.put(key, data);
        }
    }

    private static Map<String, Object> cors(Cors cors) {
        Map<String, Object> data = new LinkedHashMap<>();
        list(data, "origins", cors.origins());
        list(data, "methods", cors.methods());
        list(data, "headers", cors.headers());
        list(data, "exposed", cors.exposed());
        flag(data, "credentials", cors.credentials());
        cors.maxAge().ifPresent(age -> data.put("maxAge", age.toSeconds()));
        return data;
    }

    private static Map<String, Object> kind(String kind, String key, Object value) {
        return pair("kind", kind, key, value);
    }

    private static Map<String, Object> pair(String first, Object one, String second, Object two) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(first, one);
        data.put(second, two);
        return data;
    }

    private static void flag(Map<String, Object> to, String key, boolean set) {
        if (set) {
            to.put(key, true);
        }
    }

    private static void list(Map<String, Object> to, String key, List<?> list) {
        if (!list.isEmpty()) {
            to.put(key, list);
        }
    }
}
