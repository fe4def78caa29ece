package dev.kube2wasm.migrator.engine.route.model;

import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch.Test;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Does what a {@link RouteTable} says: the meaning of the neutral form, in code. */
public final class TableRouter implements Router {

    private static final Decision NOT_FOUND = new Decision.Answered(404, Collections.emptySortedMap());

    private final RouteTable table;
    private final Expressions expressions = new Expressions();
    private final Actions actions;

    public TableRouter(RouteTable table) {
        this.table = table;
        this.actions =
                new Actions(new Rewrites(expressions, table.normalization().decodes()));
    }

    @Override
    public Decision route(Request request) {
        String path = Paths.normalized(request.path(), table.normalization());
        return rule(request, path)
                .map(rule -> actions.decide(rule, request, path))
                .orElse(NOT_FOUND);
    }

    /** The rule that takes a request. */
    public Optional<Rule> rule(Request request) {
        return rule(request, Paths.normalized(request.path(), table.normalization()));
    }

    /** All rules that match a request where they are asked: the first takes it, another would if those before it were not there. */
    public List<Rule> rules(Request request) {
        String path = Paths.normalized(request.path(), table.normalization());
        return asked(request).stream()
                .flatMap(h -> h.rules().stream())
                .filter(r -> matches(r, request, path))
                .toList();
    }

    /** What any rule that knows the path of a request would do with it, and what is done where none takes it. */
    public List<Decision> decisions(Request request) {
        String path = Paths.normalized(request.path(), table.normalization());
        Stream<Decision> decisions = asked(request).stream()
                .flatMap(h -> h.rules().stream())
                .filter(r -> matches(r.match().path(), path))
                .map(r -> actions.decide(r, request, path));
        return Stream.concat(decisions, Stream.of(NOT_FOUND)).toList();
    }

    private Optional<Rule> rule(Request request, String path) {
        for (HostRoutes host : asked(request)) {
            for (Rule rule : host.rules()) {
                if (matches(rule, request, path)) {
                    return Optional.of(rule);
                }
            }
        }
        return Optional.empty();
    }

    /** The hosts that are asked about a request, as long as none takes it. */
    private List<HostRoutes> asked(Request request) {
        List<HostRoutes> asked = new ArrayList<>();
        for (HostRoutes host : table.hosts()) {
            if (host.host().matches(request.hostname())) {
                asked.add(host);
                if (!host.fallsThrough()) {
                    break;
                }
            }
        }
        return asked;
    }

    private boolean matches(Rule rule, Request request, String path) {
        Match match = rule.match();
        return matches(match.path(), path)
                && match.scheme().map(request.scheme()::equals).orElse(true)
                && isMethod(match, rule.action(), request)
                && match.headers().stream().allMatch(h -> holds(h.test(), request.header(h.name())))
                && match.query().stream().allMatch(q -> holds(q.test(), parameter(request, q)))
                && match.cookies().stream().allMatch(c -> holds(c.test(), cookie(request, c.name())));
    }

    /** A preflight asks on behalf of the method that it names. */
    private static boolean isMethod(Match match, Action action, Request request) {
        String asked = Actions.isPreflight(action, request)
                ? request.header("access-control-request-method").orElse("")
                : request.method();
        return match.method().map(asked::equals).orElse(true);
    }

    private boolean matches(PathMatch match, String path) {
        if (match instanceof PathMatch.Exact exact) {
            return path.equals(exact.path());
        }
        if (match instanceof PathMatch.ElementPrefix prefix) {
            return Paths.isBelow(path, prefix.path());
        }
        if (match instanceof PathMatch.TextPrefix prefix) {
            return path.startsWith(prefix.path());
        }
        PathMatch.Regex regex = (PathMatch.Regex) match;
        return expressions.matches(regex.expression(), regex.ignoresCase(), regex.whole(), path);
    }

    private boolean holds(Test test, Optional<String> value) {
        if (test instanceof Test.Not not) {
            return !holds(not.test(), value);
        }
        return value.filter(v -> test instanceof Test.Present
                        || (test instanceof Test.Equal equal && v.equals(equal.text()))
                        || (test instanceof Test.StartsWith start && v.startsWith(start.text()))
                        || (test instanceof Test.Regex regex
                                && (regex.whole()
                                        ? expressions.matches(regex.expression(), false, true, v)
                                        : expressions.isIn(regex.expression(), v))))
                .isPresent();
    }

    private static Optional<String> parameter(Request request, ValueMatch wanted) {
        return request.query().stream()
                .flatMap(q -> Stream.of(q.split("&", -1)))
                .filter(pair -> decoded(before(pair)).equals(wanted.name()))
                .map(pair -> decoded(
                        pair.substring(Math.min(pair.length(), before(pair).length() + 1))))
                .findFirst();
    }

    private static Optional<String> cookie(Request request, String name) {
        return request.headers().stream()
                .filter(h -> h.name().equalsIgnoreCase("cookie"))
                .flatMap(h -> List.of(h.value().split(";", -1)).stream())
                .map(String::strip)
                .filter(pair -> before(pair).equals(name))
                .map(pair -> pair.substring(Math.min(pair.length(), name.length() + 1)))
                .findFirst();
    }

    private static String before(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0 ? pair : pair.substring(0, equals);
    }

    private static String decoded(String text) {
        return Paths.decoded(text.replace('+', ' '));
    }
}
