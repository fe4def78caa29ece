package dev.kube2wasm.migrator.engine.report;

import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.Forward;
import dev.kube2wasm.migrator.api.route.Action.Redirect;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import dev.kube2wasm.migrator.engine.route.model.Decision;
import dev.kube2wasm.migrator.engine.route.model.Decision.Answered;
import dev.kube2wasm.migrator.engine.route.model.Decision.Forwarded;
import dev.kube2wasm.migrator.engine.route.model.Decision.Redirected;
import dev.kube2wasm.migrator.engine.route.model.Request;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables of routes, losses, requests and decisions for people. */
public final class RoutesText {

    private static final String END = System.lineSeparator();

    private RoutesText() {}

    /** A table: every host with its rules in the order in which they are tried. */
    public static void table(String router, RouteTable table, Appendable out) throws IOException {
        out.append(Printable.of(router)).append(END);
        for (HostRoutes host : table.hosts()) {
            if (host.rules().isEmpty()) {
                continue;
            }
            out.append("  ").append(Printable.of(host.host().text())).append(END);
            for (Rule rule : host.rules()) {
                out.append("    ")
                        .append(Printable.of(match(rule.match()) + "  ->  " + action(rule.action())))
                        .append("  ")
                        .append(Printable.of(rule.at().toString()))
                        .append(END);
            }
        }
        losses(table.losses(), out);
    }

    /** What is lost, a line each. */
    public static void losses(List<Loss> losses, Appendable out) throws IOException {
        for (Loss loss : losses) {
            out.append("    ")
                    .append(Printable.of(loss.at() + "  " + loss.what() + ": " + loss.why()))
                    .append(END);
        }
    }

    private static String match(Match match) {
        String conditions = Stream.of(
                        match.headers().stream().map(v -> "header " + value(v)),
                        match.query().stream().map(v -> "query " + value(v)),
                        match.cookies().stream().map(v -> "cookie " + value(v)))
                .flatMap(s -> s)
                .map(s -> ", " + s)
                .collect(Collectors.joining());
        String path = match.path() instanceof Match.PathMatch.ElementPrefix
                ? below(match.path().text())
                : match.path() instanceof Match.PathMatch.TextPrefix
                        ? match.path().text() + "*"
                        : match.path() instanceof Match.PathMatch.Regex
                                ? "~ " + match.path().text()
                                : "= " + match.path().text();
        return match.method().map(m -> m + " ").orElse("")
                + match.scheme().map(s -> s + " ").orElse("")
                + path
                + conditions;
    }

    private static String below(String prefix) {
        return prefix.endsWith("/") ? prefix + "..." : prefix + "/...";
    }

    private static String value(ValueMatch value) {
        return value.name() + " " + test(value.test());
    }

    private static String test(ValueMatch.Test test) {
        if (test instanceof ValueMatch.Test.Not not) {
            return "not " + test(not.test());
        }
        if (test instanceof ValueMatch.Test.Equal equal) {
            return "= " + equal.text();
        }
        if (test instanceof ValueMatch.Test.StartsWith start) {
            return "= " + start.text() + "*";
        }
        return test instanceof ValueMatch.Test.Regex regex ? "~ " + regex.expression() : "is there";
    }

    private static String action(Action action) {
        if (action instanceof Action.Answer answer) {
            return String.valueOf(answer.status());
        }
        if (action instanceof Redirect redirect) {
            return redirect.status() + " "
                    + redirect.scheme().map(s -> s + "://").orElse("")
                    + redirect.host().orElse("")
                    + (redirect.port().isPresent() ? ":" + redirect.port().getAsInt() : "")
                    + redirect.path().map(RoutesText::path).orElse("");
        }
        Forward forward = (Forward) action;
        boolean one = forward.backends().size() == 1;
        String backends = forward.backends().stream()
                .map(b -> b.backend().text() + (one ? "" : " x" + b.weight()))
                .collect(Collectors.joining(", "));
        return backends + forward.path().map(p -> "  as " + path(p)).orElse("");
    }

    private static String path(Action.PathChange change) {
        if (change instanceof Action.PathChange.Whole whole) {
            return whole.path();
        }
        return change instanceof Action.PathChange.Prefix prefix
                ? prefix.matched() + " -> " + prefix.replacement()
                : ((Action.PathChange.Substitution) change).replacement();
    }

    /** A request as it would be typed. */
    public static String request(Request request) {
        String headers = request.headers().stream()
                .map(h -> END + "      " + h.name() + ": " + h.value())
                .collect(Collectors.joining());
        return Printable.of(request.method() + " " + request.scheme() + "://" + request.host() + request.path()
                        + request.query().map(q -> "?" + q).orElse(""))
                + headers;
    }

    /** What becomes of it. */
    public static String decision(Decision decision) {
        if (decision instanceof Answered answered) {
            return Printable.of("answered with " + answered.status()
                    + headers(answered.headers().toString()));
        }
        if (decision instanceof Redirected redirected) {
            return Printable.of("redirected with " + redirected.status() + " to " + redirected.location());
        }
        Forwarded forwarded = (Forwarded) decision;
        String backends = forwarded.backends().entrySet().stream()
                .map(b -> b.getKey() + percent(b.getValue() * 100))
                .collect(Collectors.joining(", "));
        String mirrors = forwarded.mirrors().entrySet().stream()
                .map(m -> m.getKey() + percent(m.getValue()))
                .collect(Collectors.joining(", "));
        Optional<String> timeout = Stream.of(
                        forwarded.timeouts().request(), forwarded.timeouts().backend())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(t -> ", within " + t.toMillis() + " ms");
        return Printable.of("sent to " + backends + " as " + forwarded.path() + " for " + forwarded.host()
                + headers(forwarded.headers().toString())
                + (mirrors.isEmpty() ? "" : ", copied to " + mirrors)
                + timeout.orElse(""));
    }

    private static String percent(double percent) {
        return percent == 100 ? "" : String.format(Locale.ROOT, " (%.2f %%)", percent);
    }

    private static String headers(String headers) {
        return headers.equals("{}") ? "" : " with " + headers;
    }
}
