package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch.Test;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The matches of HTTPRoutes and which of them comes first.
 *
 * @see <a href="https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule">HTTPRouteRule, read 2026-11-23</a>
 */
final class HttpRouteMatches {

    /**
     * Exact paths, then expressions (the specification leaves their place open), then prefixes, the longest first; then a
     * method, more headers, more parameters.
     */
    static final Comparator<Match> PRECEDENCE = Comparator.<Match>comparingInt(m -> rank(m.path()))
            .thenComparing(Comparator.<Match>comparingInt(m -> length(m.path())).reversed())
            .thenComparing(m -> m.method().isEmpty())
            .thenComparing(
                    Comparator.<Match>comparingInt(m -> m.headers().size()).reversed())
            .thenComparing(Comparator.<Match>comparingInt(m -> m.query().size()).reversed());

    private HttpRouteMatches() {}

    /** The alternatives of a rule; one that takes everything where it has none. */
    static List<Match> of(Field rule) {
        List<Match> matches =
                rule.get("matches").items().map(HttpRouteMatches::match).toList();
        return matches.isEmpty() ? List.of(Match.path(new PathMatch.ElementPrefix("/"), rule.at())) : matches;
    }

    private static Match match(Field match) {
        return new Match(
                path(match.get("path")),
                Optional.empty(),
                match.get("method").text(),
                values(match.get("headers"), true),
                values(match.get("queryParams"), false),
                List.of(),
                match.at());
    }

    private static PathMatch path(Field path) {
        String value = path.get("value").text().orElse("/");
        return switch (path.get("type").text().orElse("PathPrefix")) {
            case "Exact" -> new PathMatch.Exact(value);
            case "RegularExpression" -> new PathMatch.Regex(value, false, true);
            default -> new PathMatch.ElementPrefix(value);
        };
    }

    /** Of several entries with one name, only the first counts. */
    private static List<ValueMatch> values(Field list, boolean ignoresCase) {
        List<ValueMatch> values = new ArrayList<>();
        Set<String> names = new HashSet<>();
        list.items().forEach(entry -> {
            String name = entry.get("name").text().orElse("");
            if (names.add(ignoresCase ? name.toLowerCase(Locale.ROOT) : name)) {
                String value = entry.get("value").text().orElse("");
                boolean regex = entry.get("type")
                        .text()
                        .filter("RegularExpression"::equals)
                        .isPresent();
                values.add(
                        new ValueMatch(name, regex ? new Test.Regex(value, true) : new Test.Equal(value), entry.at()));
            }
        });
        return values;
    }

    private static int rank(PathMatch path) {
        return path instanceof PathMatch.Exact ? 0 : path instanceof PathMatch.Regex ? 1 : 2;
    }

    private static int length(PathMatch path) {
        return path.text().endsWith("/")
                ? path.text().length() - 1
                : path.text().length();
    }
}
