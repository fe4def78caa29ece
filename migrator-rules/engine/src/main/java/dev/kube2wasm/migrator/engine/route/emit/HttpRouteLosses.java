package dev.kube2wasm.migrator.engine.route.emit;

import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.PathChange;
import dev.kube2wasm.migrator.api.route.Action.Redirect;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Loss;
import dev.kube2wasm.migrator.api.route.RouteTable.Normalization;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import dev.kube2wasm.migrator.engine.route.model.Request;
import dev.kube2wasm.migrator.engine.route.model.TableRouter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the Gateway API can hold of a table, and what is lost by it. */
final class HttpRouteLosses {

    private final RouteTable source;
    private final HttpRouteFilters filters;
    private final TableRouter router;
    private final boolean schemes;
    private final List<Lost> lost = new ArrayList<>();
    private final RouteTable held;

    /** @param source a table in which no host falls through */
    HttpRouteLosses(RouteTable source, HttpRouteFilters filters) {
        this.source = source;
        this.filters = filters;
        this.router = new TableRouter(source);
        this.schemes = source.hosts().stream()
                .flatMap(h -> h.rules().stream())
                .anyMatch(r -> r.match().scheme().isPresent());
        this.held =
                new RouteTable(source.hosts().stream().map(this::host).toList(), Normalization.NONE, source.losses());
        order();
        normalization();
        certificates();
    }

    /** Every rule of it has words in the Gateway API. */
    RouteTable held() {
        return held;
    }

    List<Lost> all() {
        return List.copyOf(lost);
    }

    private HostRoutes host(HostRoutes host) {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : trimmed(host.rules())) {
            Rule plain = leaving(rule, HttpRouteMatch.byElements(rule, rules));
            boolean matches = HttpRouteMatch.of(plain.match()).isPresent();
            if (matches && filters.of(plain.action(), plain.match()).isPresent()) {
                rules.add(plain);
            } else {
                drop(rule, matches ? "what it does" : "what it matches");
            }
        }
        List<Rule> split = rules.stream().flatMap(this::schemes).toList();
        return new HostRoutes(wider(host), HttpRouteOrder.reachable(split), false, host.at());
    }

    /** For each scheme there is a listener of its own where any rule asks for one. */
    private Stream<Rule> schemes(Rule rule) {
        return schemes && rule.match().scheme().isEmpty()
                ? Stream.of("http", "https")
                        .map(s -> new Rule(rule.name(), rule.match().withScheme(s), rule.action(), rule.at()))
                : Stream.of(rule);
    }

    /** A redirect that takes the slash off a path, or the query off an address, becomes one that leaves them: for most requests that is the same. */
    private Rule leaving(Rule rule, Rule plain) {
        if (!(plain.action() instanceof Redirect to)) {
            return plain;
        }
        boolean slash = to.path().orElse(null) instanceof PathChange.Substitution s
                && s.expression().equals("^(.*)/$")
                && s.replacement().equals("$1");
        if (slash) {
            leave(rule, "the slash at the end of its path", r -> r.path().endsWith("/"));
        }
        if (!to.keepsQuery()) {
            leave(rule, "its query", r -> r.query().isPresent());
        }
        Optional<PathChange> path = slash ? Optional.empty() : to.path();
        return new Rule(
                plain.name(),
                plain.match(),
                new Redirect(to.status(), to.scheme(), to.host(), to.port(), path, true, to.cors()),
                plain.at());
    }

    private void leave(Rule rule, String what, Predicate<Request> has) {
        lost.add(Lost.of(
                new Loss(
                        rule.match().path().text(),
                        "What is redirected takes " + what + " along, which the router leaves out.",
                        rule.at()),
                r -> has.test(r) && router.rule(r).filter(rule::equals).isPresent()));
    }

    /** Without the answers at its end that a Gateway gives by itself. */
    private static List<Rule> trimmed(List<Rule> rules) {
        int end = rules.size();
        while (end > 0 && rules.get(end - 1).action() instanceof Action.Answer answer && answer.status() == 404) {
            end--;
        }
        return rules.subList(0, end);
    }

    private HostPattern wider(HostRoutes host) {
        if (!(host.host() instanceof HostPattern.OneLabel one)) {
            return host.host();
        }
        HostPattern wider = new HostPattern.AnyDepth(one.parent());
        lost.add(Lost.of(
                new Loss(
                        "host " + one.text(),
                        "A listener takes hosts any number of labels below: those further down are taken too.",
                        host.at()),
                r -> wider.matches(r.hostname()) && !one.matches(r.hostname())));
        return wider;
    }

    private void drop(Rule rule, String what) {
        lost.add(Lost.of(
                new Loss(
                        rule.match().path().text(),
                        "The Gateway API has no words for " + what + ": leave this one with the router that has it.",
                        rule.at()),
                r -> router.rule(r).filter(rule::equals).isPresent()));
    }

    /** What a Gateway may read or order in its own way. */
    private void order() {
        TableRouter meant = new TableRouter(held);
        held.hosts().forEach(h -> swapped(h.rules(), meant));
        held.hosts().stream().flatMap(h -> h.rules().stream()).forEach(rule -> {
            if (HttpRouteMatch.isOpen(rule.match())) {
                lost.add(Lost.open(
                        new Loss(
                                rule.match().path().text(),
                                "It becomes a regular expression, and where that stands among other rules and how it is"
                                        + " read is up to the Gateway's implementation.",
                                rule.at()),
                        r -> meant.rules(r).contains(rule)));
            }
            rule.match().cookies().forEach(this::loseSecondValue);
        });
    }

    private void swapped(List<Rule> rules, TableRouter meant) {
        for (int i = 0; i < rules.size(); i++) {
            Rule later = rules.get(i);
            for (Rule earlier : rules.subList(0, i)) {
                if (HttpRouteOrder.swaps(earlier, later)) {
                    lost.add(Lost.open(
                            new Loss(
                                    later.match().path().text(),
                                    "A Gateway asks it before "
                                            + earlier.match().path().text() + " (" + earlier.at()
                                            + "), since it is closer, and the router asks it after that.",
                                    later.at()),
                            r -> meant.rules(r).containsAll(List.of(earlier, later))));
                }
            }
        }
    }

    private void loseSecondValue(ValueMatch cookie) {
        lost.add(Lost.open(
                new Loss(
                        "cookie " + cookie.name(),
                        "Where it is sent twice, any of its values counts, not only the first.",
                        cookie.at()),
                r -> r.headers().stream()
                                .filter(h -> h.name().equalsIgnoreCase("cookie"))
                                .flatMap(h -> Stream.of(h.value().split(";", -1)))
                                .filter(c -> c.strip().startsWith(cookie.name() + "="))
                                .count()
                        > 1));
    }

    private void normalization() {
        if (!source.normalization().equals(Normalization.NONE)
                && !source.hosts().isEmpty()) {
            lost.add(Lost.of(
                    new Loss(
                            "paths that are not in their plain form",
                            "The router resolves dots, several slashes or percent-encoding before it matches; whether"
                                    + " a Gateway does, is up to its implementation.",
                            source.hosts().get(0).at()),
                    HttpRouteLosses::isOdd));
        }
    }

    private void certificates() {
        if (schemes) {
            lost.add(Lost.silently(new Loss(
                    "TLS",
                    "The Secret with the certificate is not named by rules: put its name into gateway.yaml.",
                    source.hosts().get(0).at())));
        }
    }

    private static boolean isOdd(Request request) {
        return request.path().contains("%")
                || request.path().contains("//")
                || request.path().contains("/.");
    }
}
