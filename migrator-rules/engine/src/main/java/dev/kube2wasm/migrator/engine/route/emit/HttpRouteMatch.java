package dev.kube2wasm.migrator.engine.route.emit;

import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch.Test;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A match as an HTTPRoute words it. */
final class HttpRouteMatch {

    private HttpRouteMatch() {}

    /** Empty where it has no words for it. */
    static Optional<Map<String, Object>> of(Match match) {
        List<Object> headers = new ArrayList<>();
        List<Object> query = new ArrayList<>();
        boolean all = match.headers().stream().allMatch(h -> value(h.name(), h.test(), headers))
                && match.cookies().stream().allMatch(c -> cookie(c, headers))
                && match.query().stream().allMatch(q -> value(q.name(), q.test(), query));
        if (!all) {
            return Optional.empty();
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("path", path(match.path()));
        match.method().ifPresent(m -> result.put("method", m));
        if (!headers.isEmpty()) {
            result.put("headers", headers);
        }
        if (!query.isEmpty()) {
            result.put("queryParams", query);
        }
        return Optional.of(result);
    }

    /** Whether where it stands among others, and how its expression is read, is left to the implementation. */
    static boolean isOpen(Match match) {
        return match.path() instanceof PathMatch.Regex
                || (match.path() instanceof PathMatch.TextPrefix prefix
                        && !prefix.path().equals("/"));
    }

    /**
     * The same rule; what starts with {@code /a/} is written as what is below {@code /a} where a rule before it takes
     * {@code /a} itself: the two are the same then, and only the second needs no expression.
     */
    static Rule byElements(Rule rule, List<Rule> before) {
        Match match = rule.match();
        String path = match.path().text();
        boolean below = match.path() instanceof PathMatch.TextPrefix
                && path.length() > 1
                && path.endsWith("/")
                && before.stream().anyMatch(r -> takes(r.match(), path, match));
        return below
                ? new Rule(
                        rule.name(),
                        on(new PathMatch.ElementPrefix(path.substring(0, path.length() - 1)), match),
                        rule.action(),
                        rule.at())
                : rule;
    }

    private static boolean takes(Match earlier, String prefix, Match match) {
        Match exact = on(new PathMatch.Exact(prefix.substring(0, prefix.length() - 1)), match);
        Match plain = Match.path(exact.path(), earlier.at());
        boolean same =
                earlier.path().equals(exact.path()) && on(exact.path(), earlier).equals(exact);
        return same || earlier.equals(plain);
    }

    private static Match on(PathMatch path, Match match) {
        return new Match(
                path, match.scheme(), match.method(), match.headers(), match.query(), match.cookies(), match.at());
    }

    private static Map<String, Object> path(PathMatch path) {
        if (path instanceof PathMatch.Exact) {
            return typed("Exact", path.text());
        }
        if (path instanceof PathMatch.Regex regex) {
            return typed(
                    "RegularExpression",
                    (regex.ignoresCase() ? "(?i)" : "") + regex.expression() + (regex.whole() ? "" : ".*"));
        }
        boolean byText = path instanceof PathMatch.TextPrefix && !path.text().equals("/");
        return byText ? typed("RegularExpression", quoted(path.text()) + ".*") : typed("PathPrefix", path.text());
    }

    private static boolean value(String name, Test test, List<Object> to) {
        Optional<Map<String, Object>> value = value(test);
        value.ifPresent(v -> {
            Map<String, Object> named = new LinkedHashMap<>();
            named.put("name", name);
            named.putAll(v);
            to.add(named);
        });
        return value.isPresent();
    }

    private static Optional<Map<String, Object>> value(Test test) {
        if (test instanceof Test.Equal equal) {
            return Optional.of(typed("Exact", equal.text()));
        }
        return expression(test).map(e -> typed("RegularExpression", e));
    }

    /** What takes in the whole value; empty for what must not be. */
    private static Optional<String> expression(Test test) {
        if (test instanceof Test.Equal equal) {
            return Optional.of(quoted(equal.text()));
        }
        if (test instanceof Test.StartsWith start) {
            return Optional.of(quoted(start.text()) + ".*");
        }
        if (test instanceof Test.Regex regex) {
            return Optional.of(regex.whole() ? regex.expression() : ".*(?:" + regex.expression() + ").*");
        }
        return test instanceof Test.Present ? Optional.of(".*") : Optional.empty();
    }

    private static boolean cookie(ValueMatch cookie, List<Object> to) {
        Optional<String> expression = expression(cookie.test())
                .map(e -> "(?:.*;)? *" + quoted(cookie.name()) + "=(?:" + e.replace(".*", "[^;]*") + ") *(?:;.*)?");
        return expression.map(e -> value("Cookie", new Test.Regex(e, true), to)).orElse(false);
    }

    private static Map<String, Object> typed(String type, String value) {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("type", type);
        typed.put("value", value);
        return typed;
    }

    /** A text as an expression that means just it, in every dialect. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        text.chars().forEach(c -> {
            if ("\\.[]{}()*+?^$|".indexOf(c) >= 0) {
                quoted.append('\\');
            }
            quoted.append((char) c);
        });
        return quoted.toString();
    }
}
