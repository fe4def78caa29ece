package dev.kube2wasm.migrator.engine.route.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.Action.Forward;
import dev.kube2wasm.migrator.api.route.Action.HeaderChanges;
import dev.kube2wasm.migrator.api.route.Action.Mirror;
import dev.kube2wasm.migrator.api.route.Action.PathChange;
import dev.kube2wasm.migrator.api.route.Action.Redirect;
import dev.kube2wasm.migrator.api.route.Action.Timeouts;
import dev.kube2wasm.migrator.api.route.Action.Weighted;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Normalization;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import dev.kube2wasm.migrator.engine.route.model.Decisions;
import dev.kube2wasm.migrator.engine.route.model.Request;
import dev.kube2wasm.migrator.engine.route.model.TableRouter;
import dev.kube2wasm.migrator.engine.route.probe.Probes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EquivalenceTest {

    private static final int PROBES = 3000;
    private static final int AS_IN_USE = 100_000;

    private static Equivalence.Result compare(RouteTable one, RouteTable other) {
        return compare(one, other, PROBES);
    }

    private static Equivalence.Result compare(RouteTable one, RouteTable other, int probes) {
        return new Equivalence(new TableRouter(one), new TableRouter(other), (r, d) -> false)
                .over(Probes.of(List.of(one, other), 3, probes));
    }

    @Test
    void tableIsItself() {
        RandomTables tables = new RandomTables(new Random(5));
        for (int i = 0; i < 200; i++) {
            RouteTable table = tables.next();
            assertThat(compare(table, table)).isEqualTo(new Equivalence.Result(PROBES, 0, Optional.empty()));
        }
    }

    /** A small world of requests in which a change that means anything can be told; the probes have to find it too. */
    private static List<Request> world() {
        List<Request> world = new ArrayList<>();
        for (String host : List.of("a.example.com", "b.example.com", "c.b.example.com", "other.invalid")) {
            for (String path :
                    List.of("/", "/a", "/a/", "/a/b", "/a/b/c", "/ab", "/abc", "/A", "/x.y", "/xay", "//a", "/%61")) {
                for (String method : List.of("GET", "POST")) {
                    for (Optional<String> value : List.of(
                            Optional.<String>empty(), Optional.of("one"), Optional.of("only"), Optional.of("xone"))) {
                        List<Request.Header> headers = value.stream()
                                .flatMap(v -> Stream.of(
                                        new Request.Header("Version", v), new Request.Header("Cookie", "version=" + v)))
                                .toList();
                        Optional<String> query = value.map(v -> "version=" + v);
                        world.add(new Request("https", method, host, path, query, headers));
                        world.add(new Request("http", method, host, path, query, List.of()));
                    }
                }
            }
        }
        return world;
    }

    @Test
    void changeThatMeansSomethingIsFound() {
        Random random = new Random(8);
        RandomTables tables = new RandomTables(random);
        List<Request> world = world();
        int meant = 0;
        for (int i = 0; i < 3000; i++) {
            RouteTable table = tables.next();
            RouteTable other = changed(table, random);
            TableRouter one = new TableRouter(table);
            TableRouter two = new TableRouter(other);
            Optional<Request> differing = world.stream()
                    .filter(r -> !Decisions.equal(one.route(r), two.route(r)))
                    .findFirst();
            if (differing.isPresent()) {
                meant++;
                assertThat(compare(table, other, AS_IN_USE).difference())
                        .as("%s%n%s%n%s", differing.get(), table, other)
                        .isPresent();
            }
        }
        assertThat(meant).isGreaterThan(1500);
    }

    private static RouteTable changed(RouteTable table, Random random) {
        List<HostRoutes> hosts = new ArrayList<>(table.hosts());
        int at = random.nextInt(hosts.size());
        HostRoutes host = hosts.get(at);
        List<Rule> rules = new ArrayList<>(host.rules());
        int which = random.nextInt(rules.size());
        Rule rule = rules.get(which);
        HostPattern pattern = host.host();
        boolean falls = host.fallsThrough();
        Normalization normalization = table.normalization();
        switch (random.nextInt(8)) {
            case 0 -> rules.remove(which);
            case 1 -> Collections.swap(rules, which, random.nextInt(rules.size()));
            case 2 -> rules.set(which, new Rule(rule.name(), otherwise(rule.match()), rule.action(), rule.at()));
            case 3 -> falls = !falls;
            case 4, 5 ->
                rules.set(which, new Rule(rule.name(), rule.match(), otherwise(rule.action(), random), rule.at()));
            case 6 -> pattern = new HostPattern.AnyDepth("example.com");
            default ->
                normalization = normalization.decodes() ? Normalization.NONE : new Normalization(true, true, true);
        }
        hosts.set(at, new HostRoutes(pattern, rules, falls, host.at()));
        return new RouteTable(hosts, normalization, List.of());
    }

    private static Match otherwise(Match match) {
        PathMatch path = match.path() instanceof PathMatch.Exact
                ? new PathMatch.ElementPrefix(match.path().text())
                : new PathMatch.Exact(match.path().text());
        return new Match(
                path, match.scheme(), match.method(), match.headers(), match.query(), match.cookies(), match.at());
    }

    private static Action otherwise(Action action, Random random) {
        if (action instanceof Redirect redirect) {
            return new Redirect(
                    redirect.status() + 1,
                    redirect.scheme(),
                    redirect.host(),
                    redirect.port(),
                    redirect.path(),
                    redirect.keepsQuery(),
                    redirect.cors());
        }
        return action instanceof Forward forward ? otherwise(forward, random.nextInt(8)) : new Action.Answer(500);
    }

    /** With one part changed. */
    private static Forward otherwise(Forward f, int part) {
        HeaderChanges headers = new HeaderChanges(List.of(new Action.Header("X-Set", "2")), List.of(), List.of());
        Weighted first = f.backends().get(0);
        Backend backend = first.backend();
        Backend renamed = new Backend(backend.namespace(), "other", backend.port(), backend.at());
        List<Weighted> heavier =
                Stream.concat(f.backends().stream(), Stream.of(first)).toList();
        return new Forward(
                part == 0 ? List.of(new Weighted(renamed, 1)) : part == 1 ? heavier : f.backends(),
                part == 2 ? Optional.of(new PathChange.Whole("/else")) : f.path(),
                part == 3 ? Optional.of("else.example") : f.host(),
                part == 4 ? headers : f.request(),
                part == 5 ? headers : f.response(),
                part == 6 ? List.of(new Mirror(renamed, 100)) : f.mirrors(),
                part == 7 ? new Timeouts(Optional.empty(), Optional.of(Duration.ofSeconds(1))) : f.timeouts(),
                f.cors());
    }

    @Test
    void differenceIsMadePlain() {
        RouteTable table = new RandomTables(new Random(5)).next();
        RouteTable empty = RouteTable.empty();
        Equivalence.Difference difference = compare(table, empty).difference().orElseThrow();
        assertThat(difference.request().headers()).hasSizeLessThan(2);
        assertThat(difference.target()).isEqualTo(new TableRouter(empty).route(difference.request()));
    }

    @Test
    void declaredDifferencesAreCounted() {
        RouteTable table = new RandomTables(new Random(5)).next();
        Equivalence.Result result = new Equivalence(
                        new TableRouter(table), new TableRouter(RouteTable.empty()), (r, d) -> true)
                .over(Probes.of(List.of(table), 3, PROBES));
        assertThat(result.difference()).isEmpty();
        assertThat(result.declared()).isPositive().isLessThan(PROBES);
    }
}
