package dev.kube2wasm.migrator.engine.route.probe;

import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import dev.kube2wasm.migrator.engine.route.model.Request;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Requests on and beside the boundaries of tables: first every rule with one thing varied at a time, then whatever the tables
 * name, mixed. The same tables and seed give the same requests.
 */
public final class Probes {

    private static final List<String> SCHEMES = List.of("http", "https");

    private record Meant(HostRoutes host, Rule rule) {}

    private final Random random;
    private final List<Meant> rules = new ArrayList<>();
    private final Set<String> hosts = new LinkedHashSet<>();
    private final Set<String> paths = new LinkedHashSet<>();
    private final Set<String> methods = new LinkedHashSet<>(List.of("GET", "POST", "OPTIONS", "HEAD"));
    private final List<ValueMatch> headers = new ArrayList<>();
    private final List<ValueMatch> parameters = new ArrayList<>();
    private final List<ValueMatch> cookies = new ArrayList<>();
    private final Set<String> origins = new LinkedHashSet<>(List.of("https://other.example"));

    private Probes(List<RouteTable> tables, long seed) {
        this.random = new Random(seed);
        for (RouteTable table : tables) {
            for (HostRoutes host : table.hosts()) {
                hosts.addAll(Boundaries.hosts(host.host()));
                host.rules().forEach(this::learn);
                host.rules().forEach(r -> rules.add(new Meant(host, r)));
            }
        }
        hosts.add("unknown.invalid");
        paths.add("/");
        paths.add("/nowhere");
    }

    /**
     * Requests for tables that are compared, of which one may say something at a place where the other says nothing.
     *
     * @param count of requests, and more where there are more that differ from a rule's own in one thing
     */
    public static Stream<Request> of(List<RouteTable> tables, long seed, long count) {
        Probes probes = new Probes(tables, seed);
        List<String> hosts = List.copyOf(probes.hosts);
        List<String> paths = List.copyOf(probes.paths);
        Stream<Request> near = tables.stream()
                .flatMap(t -> t.hosts().stream())
                .flatMap(h -> h.rules().stream().flatMap(r -> probes.near(h, r)));
        AtomicLong made = new AtomicLong();
        return Stream.concat(
                near.peek(r -> made.incrementAndGet()),
                Stream.generate(() -> probes.mixed(hosts, paths)).takeWhile(r -> made.getAndIncrement() < count));
    }

    private void learn(Rule rule) {
        Match match = rule.match();
        paths.addAll(Boundaries.paths(match.path(), random));
        match.method().ifPresent(methods::add);
        headers.addAll(match.headers());
        parameters.addAll(match.query());
        cookies.addAll(match.cookies());
        Optional<Action.Cors> cors = rule.action() instanceof Action.Forward f ? f.cors() : Optional.empty();
        cors.ifPresent(c -> c.origins().forEach(o -> origins.add(o.replace("*", "one"))));
    }

    /** What a rule is for. */
    private Draft meant(HostRoutes host, Rule rule) {
        Match match = rule.match();
        List<String> own = Boundaries.paths(match.path(), random);
        Draft meant = new Draft(Boundaries.hosts(host.host()).get(0), own.get(0));
        meant.scheme = match.scheme().orElse("http");
        meant.method = match.method().orElse("GET");
        match.headers().forEach(h -> meant.headers.add(new Request.Header(h.name(), first(h))));
        match.query().forEach(q -> meant.query.add(q.name() + "=" + first(q)));
        match.cookies().forEach(c -> meant.cookies.add(c.name() + "=" + first(c)));
        return meant;
    }

    /** A rule's own request, and those that differ from it in one thing. */
    private Stream<Request> near(HostRoutes host, Rule rule) {
        Match match = rule.match();
        List<String> own = Boundaries.paths(match.path(), random);
        Draft meant = meant(host, rule);
        meant.path = own.get(0);
        Stream.Builder<Request> all = Stream.builder();
        all.add(meant.request());
        Boundaries.hosts(host.host()).forEach(h -> all.add(meant.with(d -> d.host = h)));
        own.forEach(p -> all.add(meant.with(d -> d.path = p)));
        methods.forEach(m -> all.add(meant.with(d -> d.method = m)));
        SCHEMES.forEach(s -> all.add(meant.with(d -> d.scheme = s)));
        all.add(meant.with(d -> d.query.add("a=1&b=/c")));
        all.add(meant.with(d -> preflight(d, meant.method)));
        all.add(meant.with(d -> d.headers.add(new Request.Header("Origin", one(List.copyOf(origins))))));
        for (int i = 0; i < match.headers().size(); i++) {
            int n = i;
            ValueMatch header = match.headers().get(i);
            all.add(meant.with(d -> d.headers.remove(n)));
            values(header)
                    .forEach(v -> all.add(meant.with(d -> d.headers.set(n, new Request.Header(header.name(), v)))));
            all.add(meant.with(d -> d.headers.add(0, new Request.Header(header.name(), "other"))));
            all.add(meant.with(
                    d -> d.headers.add(new Request.Header(header.name().toUpperCase(java.util.Locale.ROOT), "b"))));
        }
        for (int i = 0; i < match.query().size(); i++) {
            int n = i;
            ValueMatch parameter = match.query().get(i);
            all.add(meant.with(d -> d.query.remove(n)));
            values(parameter).forEach(v -> all.add(meant.with(d -> d.query.set(n, parameter.name() + "=" + v))));
            all.add(meant.with(d -> d.query.add(0, parameter.name() + "=other")));
            all.add(meant.with(d -> d.query.add(parameter.name() + "=again")));
            all.add(meant.with(d -> d.query.set(n, parameter.name())));
        }
        for (int i = 0; i < match.cookies().size(); i++) {
            int n = i;
            ValueMatch cookie = match.cookies().get(i);
            all.add(meant.with(d -> d.cookies.remove(n)));
            values(cookie).forEach(v -> all.add(meant.with(d -> d.cookies.set(n, cookie.name() + "=" + v))));
            all.add(meant.with(d -> d.cookies.add(0, "session=1")));
        }
        return all.build();
    }

    /** A rule's own request from another place, which perhaps means another rule too. */
    private Request moved(List<String> hosts, List<String> paths) {
        Meant meant = one(rules);
        Meant second = one(rules);
        boolean both = random.nextBoolean();
        return meant(meant.host(), meant.rule()).with(d -> {
            if (both) {
                d.join(meant(second.host(), second.rule()));
            }
            d.path = random.nextInt(4) > 0 ? one(paths) : d.path;
            d.host = random.nextInt(3) == 0 ? one(hosts) : d.host;
            d.scheme = random.nextInt(4) == 0 ? one(SCHEMES) : d.scheme;
        });
    }

    /** Beside what one rule means, so that another one may take it. */
    private Request crossed() {
        Meant first = one(rules);
        Meant second = one(rules);
        return meant(first.host(), first.rule()).with(d -> {
            vary(d, first.rule().match());
            d.join(meant(second.host(), second.rule()));
        });
    }

    /** Other values, of which some are not what a rule means. */
    private void vary(Draft draft, Match match) {
        for (int i = 0; i < match.headers().size(); i++) {
            ValueMatch header = match.headers().get(i);
            draft.headers.set(i, new Request.Header(header.name(), one(values(header))));
        }
        for (int i = 0; i < match.query().size(); i++) {
            ValueMatch parameter = match.query().get(i);
            draft.query.set(i, parameter.name() + "=" + one(values(parameter)));
        }
        for (int i = 0; i < match.cookies().size(); i++) {
            ValueMatch cookie = match.cookies().get(i);
            draft.cookies.set(i, cookie.name() + "=" + one(values(cookie)));
        }
    }

    private Request mixed(List<String> hosts, List<String> paths) {
        int kind = rules.isEmpty() ? 0 : random.nextInt(4);
        if (kind > 0) {
            return kind == 1 ? crossed() : moved(hosts, paths);
        }
        Draft draft = new Draft(one(hosts), one(paths));
        draft.scheme = one(SCHEMES);
        draft.method = random.nextInt(3) == 0 ? one(List.copyOf(methods)) : "GET";
        some(headers).ifPresent(h -> draft.headers.add(new Request.Header(h.name(), one(values(h)))));
        some(headers).ifPresent(h -> draft.headers.add(new Request.Header(h.name(), first(h))));
        some(parameters).ifPresent(q -> draft.query.add(q.name() + "=" + one(values(q))));
        some(parameters).ifPresent(q -> draft.query.add(q.name() + "=" + first(q)));
        some(cookies).ifPresent(c -> draft.cookies.add(c.name() + "=" + one(values(c))));
        if (random.nextInt(8) == 0) {
            preflight(draft, one(List.copyOf(methods)));
        } else if (random.nextInt(8) == 0) {
            draft.headers.add(new Request.Header("Origin", one(List.copyOf(origins))));
        }
        if (random.nextInt(8) == 0) {
            draft.query.add("x=1");
        }
        if (random.nextInt(6) == 0) {
            draft.path += one(paths);
        }
        return draft.request();
    }

    private void preflight(Draft draft, String method) {
        draft.method = "OPTIONS";
        draft.headers.add(new Request.Header("Origin", one(List.copyOf(origins))));
        draft.headers.add(new Request.Header("Access-Control-Request-Method", method));
    }

    private List<String> values(ValueMatch match) {
        return Boundaries.values(match, random);
    }

    private String first(ValueMatch match) {
        return values(match).stream().findFirst().orElse("");
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> Optional<T> some(List<T> list) {
        return list.isEmpty() || random.nextInt(2) == 0 ? Optional.empty() : Optional.of(one(list));
    }
}
