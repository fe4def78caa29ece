package dev.kube2wasm.migrator.java.gateway;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch.Test;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The predicates of a route.
 *
 * @see <a href="https://docs.spring.io/spring-cloud-gateway/reference/spring-cloud-gateway/request-predicates-factories.html">Route
 *     predicate factories, read 2026-11-23</a>
 */
final class GatewayPredicates {

    /** A path, with the pattern that it comes from; empty for a route that has none. */
    record Path(PathMatch match, Optional<PathPattern> pattern) {}

    private final List<Path> paths = new ArrayList<>();
    private final List<HostPattern> hosts = new ArrayList<>();
    private final List<String> methods = new ArrayList<>();
    private final List<ValueMatch> headers = new ArrayList<>();
    private final List<ValueMatch> query = new ArrayList<>();
    private final List<ValueMatch> cookies = new ArrayList<>();
    private final List<Loss> losses;
    private boolean unsaid;

    GatewayPredicates(List<Part> predicates, List<Loss> losses) {
        this.losses = losses;
        predicates.forEach(this::add);
    }

    /** Whether a predicate asks for what the neutral form has no word for; then the route is left out. */
    boolean isUnsaid() {
        return unsaid;
    }

    List<Path> paths() {
        return paths.isEmpty() ? List.of(new Path(new PathMatch.TextPrefix("/"), Optional.empty())) : paths;
    }

    List<HostPattern> hosts() {
        return hosts.isEmpty() ? List.of(new HostPattern.Any()) : hosts;
    }

    /** A match for each method that a path is for. */
    List<Match> matches(Path path, SourceLocation at) {
        Stream<Optional<String>> each = methods.isEmpty()
                ? Stream.of(Optional.empty())
                : methods.stream().map(Optional::of);
        return each.map(m -> new Match(path.match(), Optional.empty(), m, headers, query, cookies, at))
                .toList();
    }

    private void add(Part part) {
        switch (part.name()) {
            case "Path" -> path(part);
            case "Host" -> part.all("patterns").forEach(p -> host(p, part));
            case "Method" ->
                part.all("methods").stream()
                        .map(m -> m.toUpperCase(Locale.ROOT))
                        .forEach(methods::add);
            case "Header" -> value(part, "header", headers);
            case "Query" -> value(part, "param", query);
            case "Cookie" -> value(part, "name", cookies);
            case "Weight" -> {}
            default -> refuse(part, "predicate " + part.name());
        }
    }

    private void path(Part part) {
        boolean named = part.args().exists();
        List<String> texts = named && !part.args().get("patterns").exists()
                ? part.args().get("pattern").texts()
                : part.all("patterns");
        Optional<String> last = texts.stream().reduce((a, b) -> b).filter(t -> t.equals("true") || t.equals("false"));
        boolean slash = part.args()
                .text("matchTrailingSlash")
                .or(() -> last)
                .filter("false"::equals)
                .isEmpty();
        texts.stream().filter(t -> last.isEmpty() || !t.equals(last.get())).forEach(text -> {
            Optional<PathPattern> pattern = PathPattern.of(text);
            pattern.ifPresentOrElse(
                    p -> p.matches(slash).forEach(m -> paths.add(new Path(m, pattern))),
                    () -> refuse(part, "predicate Path=" + text));
        });
    }

    /** {@code **} stands for any number of labels, none included. */
    private void host(String text, Part part) {
        int colon = text.lastIndexOf(':');
        String name = colon > 0 ? text.substring(0, colon) : text;
        String parent = name.substring(name.indexOf('.') + 1);
        boolean plain = parent.chars().noneMatch(c -> "*?{".indexOf(c) >= 0);
        if (name.equals("**")) {
            hosts.add(new HostPattern.Any());
        } else if (plain && name.startsWith("**.")) {
            hosts.add(new HostPattern.Exact(parent));
            hosts.add(new HostPattern.AnyDepth(parent));
        } else if (plain && (name.startsWith("*.") || name.matches("\\{[A-Za-z0-9]+}\\..+"))) {
            hosts.add(new HostPattern.OneLabel(parent));
        } else if (name.chars().noneMatch(c -> "*?{".indexOf(c) >= 0)) {
            hosts.add(new HostPattern.Exact(name));
        } else {
            refuse(part, "predicate Host=" + text);
        }
    }

    private void value(Part part, String key, List<ValueMatch> values) {
        String name = part.arg(0, key).orElse("");
        Optional<String> regexp = part.arg(1, "regexp");
        Optional<Test> test = regexp.isEmpty()
                ? Optional.of(new Test.Present())
                : regexp.flatMap(GatewayExpression::of).map(e -> new Test.Regex(e.text(), true));
        test.ifPresentOrElse(
                t -> values.add(new ValueMatch(name, t, part.at())),
                () -> refuse(part, "predicate " + part.name() + "=" + name));
    }

    private void refuse(Part part, String what) {
        unsaid = true;
        losses.add(new Loss(
                what,
                "A rule of the table cannot ask for it: the route is left out, and what it would take goes on to the"
                        + " routes after it.",
                part.at()));
    }
}
