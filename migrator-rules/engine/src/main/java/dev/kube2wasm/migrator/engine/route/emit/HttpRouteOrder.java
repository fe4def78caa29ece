package dev.kube2wasm.migrator.engine.route.emit;

import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which a Gateway asks rules: the closest first, wherever it stands.
 *
 * @see <a href="https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule">HTTPRouteRule, read 2026-11-24</a>
 */
final class HttpRouteOrder {

    private static final Comparator<Match> CLOSEST_FIRST = Comparator.comparing(
                    (Match m) -> m.path() instanceof PathMatch.Exact)
            .thenComparingInt(m -> m.path().text().length())
            .thenComparing(m -> m.method().isPresent())
            .thenComparingInt(m -> m.headers().size() + m.cookies().size())
            .thenComparingInt(m -> m.query().size())
            .reversed();

    private HttpRouteOrder() {}

    /** Without those that nothing comes to, since a rule before them takes all that they match. */
    static List<Rule> reachable(List<Rule> rules) {
        List<Rule> reachable = new ArrayList<>();
        for (Rule rule : rules) {
            if (reachable.stream().noneMatch(earlier -> covers(earlier.match(), rule.match()))) {
                reachable.add(rule);
            }
        }
        return reachable;
    }

    /** Whether a Gateway asks the later one of two rules first, although a request may match both. */
    static boolean swaps(Rule earlier, Rule later) {
        Match one = earlier.match();
        Match two = later.match();
        return CLOSEST_FIRST.compare(one, two) > 0
                && one.scheme().equals(two.scheme())
                && (one.method().isEmpty()
                        || two.method().isEmpty()
                        || one.method().equals(two.method()))
                && (coversPath(one.path(), two.path()) || coversPath(two.path(), one.path()));
    }

    private static boolean covers(Match wide, Match narrow) {
        return coversPath(wide.path(), narrow.path())
                && (wide.scheme().isEmpty() || wide.scheme().equals(narrow.scheme()))
                && (wide.method().isEmpty() || wide.method().equals(narrow.method()))
                && all(wide.headers(), narrow.headers())
                && all(wide.query(), narrow.query())
                && all(wide.cookies(), narrow.cookies());
    }

    private static boolean coversPath(PathMatch wide, PathMatch narrow) {
        if (wide.equals(narrow) || isAll(wide)) {
            return true;
        }
        return wide instanceof PathMatch.ElementPrefix
                && (narrow instanceof PathMatch.Exact || narrow instanceof PathMatch.ElementPrefix)
                && (narrow.text() + "/").startsWith(wide.text().endsWith("/") ? wide.text() : wide.text() + "/");
    }

    private static boolean isAll(PathMatch path) {
        return !(path instanceof PathMatch.Exact || path instanceof PathMatch.Regex)
                && path.text().equals("/");
    }

    private static boolean all(List<ValueMatch> wide, List<ValueMatch> narrow) {
        return wide.stream()
                .allMatch(w -> narrow.stream()
                        .anyMatch(n -> n.name().equals(w.name()) && n.test().equals(w.test())));
    }
}
