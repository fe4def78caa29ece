package dev.kube2wasm.migrator.engine.route.emit;

import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.Forward;
import dev.kube2wasm.migrator.api.route.Action.PathChange;
import dev.kube2wasm.migrator.api.route.Action.Redirect;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch.Test;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import dev.kube2wasm.migrator.engine.route.model.Request;
import dev.kube2wasm.migrator.engine.route.model.Router;
import dev.kube2wasm.migrator.engine.route.model.TableRouter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** A table on its way into a generated router on the Fetch API: what such a router is given, and what it cannot do. */
final class FetchRouter {

    private static final String ROUTES = "routes.json";

    private final RouteTable source;
    private final RouteTable held;
    private final List<Lost> lost = new ArrayList<>();

    FetchRouter(RouteTable source) {
        this.source = source;
        this.held = Tables.mapped(source, (host, rule) -> {
            if (expressions(rule).allMatch(RouterExpressions::holds)) {
                return Stream.of(rule);
            }
            lost.add(lost(rule));
            return Stream.empty();
        });
        if (!source.hosts().isEmpty()) {
            ofThePlatform(source.hosts().get(0));
        }
    }

    /** The table without the rules that it cannot hold. */
    RouteTable held() {
        return held;
    }

    void lose(Lost one) {
        lost.add(one);
    }

    /** The files of the platform, with the data and the losses. */
    Emission emission(SortedMap<String, String> files) {
        return emission(files, held);
    }

    /** @param meant what is left of the table, now that some requests do not come to the router */
    Emission emission(SortedMap<String, String> files, RouteTable meant) {
        files.put(ROUTES, RouterData.write(held));
        files.put(LossFile.NAME, LossFile.of(source, lost));
        return new Emission(files, new TableRouter(meant), lost);
    }

    /** The router that {@link #emission} was written for. */
    static Router read(SortedMap<String, String> files) {
        return new TableRouter(RouterData.read(files.getOrDefault(ROUTES, "{}")));
    }

    private void ofThePlatform(HostRoutes first) {
        lost.add(Lost.of(
                new Loss(
                        "paths with . and ..",
                        "The platform resolves them before the router sees the path, and the backend gets the resolved one.",
                        first.at()),
                r -> r.path().toLowerCase(Locale.ROOT).replace("%2e", ".").contains("/.")));
        lost.add(Lost.of(
                new Loss(
                        "headers that are sent twice",
                        "The platform joins their values with a comma, so rules see all of them as one.",
                        first.at()),
                FetchRouter::repeatsHeader));
        lost.add(Lost.silently(new Loss(
                "header Host",
                "A backend gets the host of its own address; the one that was asked for stands in X-Forwarded-Host.",
                first.at())));
        lost.add(Lost.silently(new Loss(
                "header Upgrade",
                "Connections that change their protocol, as WebSockets do, are not passed on: leave their rules with the"
                        + " router that has them.",
                first.at())));
    }

    private static boolean repeatsHeader(Request request) {
        long names = request.headers().stream()
                .map(h -> h.name().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        return names < request.headers().size();
    }

    private Lost lost(Rule rule) {
        TableRouter router = new TableRouter(source);
        return Lost.of(
                new Loss(
                        rule.match().path().text(),
                        "A regular expression of it is not read by the generated router, or is too large for it: write it"
                                + " more plainly, or leave this rule with the router that has it.",
                        rule.at()),
                r -> router.rule(r).filter(rule::equals).isPresent());
    }

    private static Stream<String> expressions(Rule rule) {
        Match match = rule.match();
        Stream<String> path =
                match.path() instanceof PathMatch.Regex regex ? Stream.of(regex.expression()) : Stream.empty();
        Stream<String> values = Stream.of(match.headers(), match.query(), match.cookies())
                .flatMap(List::stream)
                .map(ValueMatch::test)
                .map(t -> t instanceof Test.Not not ? not.test() : t)
                .flatMap(t -> t instanceof Test.Regex regex ? Stream.of(regex.expression()) : Stream.empty());
        return Stream.of(path, values, change(rule.action()).stream()).flatMap(s -> s);
    }

    private static Optional<String> change(Action action) {
        Optional<PathChange> change = action instanceof Forward forward
                ? forward.path()
                : action instanceof Redirect redirect ? redirect.path() : Optional.empty();
        return change.flatMap(
                c -> c instanceof PathChange.Substitution s ? Optional.of(s.expression()) : Optional.empty());
    }
}
