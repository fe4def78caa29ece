package dev.kube2wasm.migrator.engine.route.check;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.Action.Cors;
import dev.kube2wasm.migrator.api.route.Action.Forward;
import dev.kube2wasm.migrator.api.route.Action.Header;
import dev.kube2wasm.migrator.api.route.Action.HeaderChanges;
import dev.kube2wasm.migrator.api.route.Action.Mirror;
import dev.kube2wasm.migrator.api.route.Action.PathChange;
import dev.kube2wasm.migrator.api.route.Action.Timeouts;
import dev.kube2wasm.migrator.api.route.Action.Weighted;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Normalization;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Tables of all kinds of parts, from random numbers. */
public final class RandomTables {

    private static final SourceLocation AT = SourceLocation.startOf("random.yaml");

    private final Random random;

    public RandomTables(Random random) {
        this.random = random;
    }

    public RouteTable next() {
        List<HostRoutes> hosts = new ArrayList<>();
        hosts.add(host(new HostPattern.Exact("a.example.com")));
        if (random.nextBoolean()) {
            hosts.add(host(
                    random.nextBoolean()
                            ? new HostPattern.OneLabel("example.com")
                            : new HostPattern.AnyDepth("example.com")));
        }
        if (random.nextBoolean()) {
            hosts.add(host(new HostPattern.Any()));
        }
        boolean nginx = random.nextBoolean();
        return new RouteTable(hosts, new Normalization(nginx, nginx, nginx), List.of());
    }

    private HostRoutes host(HostPattern pattern) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            Match match = match();
            rules.add(new Rule("rule " + i, match, action(match, i), AT));
        }
        return new HostRoutes(pattern, rules, random.nextBoolean(), AT);
    }

    private Match match() {
        String text = List.of("/", "/a", "/a/", "/a/b", "/ab", "/x.y").get(random.nextInt(6));
        PathMatch path = switch (random.nextInt(4)) {
            case 0 -> new PathMatch.Exact(text);
            case 1 -> new PathMatch.TextPrefix(text);
            case 2 -> new PathMatch.Regex(text + "(/|$)(.*)", random.nextBoolean(), random.nextBoolean());
            default -> new PathMatch.ElementPrefix(text);
        };
        Match match = Match.path(path, AT);
        if (random.nextInt(4) == 0) {
            match = match.withHeader(value());
        }
        if (random.nextInt(6) == 0) {
            match = match.withCookie(value());
        }
        if (random.nextInt(6) == 0) {
            match = match.withScheme("https");
        }
        return random.nextInt(5) > 0
                ? match
                : new Match(
                        match.path(),
                        match.scheme(),
                        Optional.of("POST"),
                        match.headers(),
                        List.of(value()),
                        match.cookies(),
                        AT);
    }

    private ValueMatch value() {
        ValueMatch.Test test = test(random.nextInt(5));
        return new ValueMatch("version", test, AT);
    }

    private ValueMatch.Test test(int kind) {
        return switch (kind) {
            case 0 -> new ValueMatch.Test.Equal("one");
            case 1 -> new ValueMatch.Test.StartsWith("on");
            case 2 -> new ValueMatch.Test.Regex("o[a-n]e", random.nextBoolean());
            case 3 -> new ValueMatch.Test.Not(test(random.nextInt(4)));
            default -> new ValueMatch.Test.Present();
        };
    }

    private Action action(Match match, int number) {
        switch (random.nextInt(6)) {
            case 0 -> {
                return new Action.Answer(404);
            }
            case 1 -> {
                return new Action.Redirect(
                        302,
                        random.nextBoolean() ? Optional.of("https") : Optional.empty(),
                        random.nextBoolean() ? Optional.of("other.example") : Optional.empty(),
                        random.nextBoolean() ? OptionalInt.of(8443) : OptionalInt.empty(),
                        change(match),
                        random.nextBoolean(),
                        random.nextInt(4) == 0 ? Optional.of(cors()) : Optional.empty());
            }
            default -> {
                Backend one = new Backend("shop", "web" + number, "80", AT);
                Backend two = new Backend("shop", "api" + number, "80", AT);
                return new Forward(
                        random.nextBoolean()
                                ? List.of(new Weighted(one, 1))
                                : List.of(new Weighted(one, 3), new Weighted(two, 1)),
                        change(match),
                        random.nextInt(4) == 0 ? Optional.of("inner.example") : Optional.empty(),
                        random.nextInt(4) == 0 ? headers() : HeaderChanges.NONE,
                        random.nextInt(4) == 0 ? headers() : HeaderChanges.NONE,
                        random.nextInt(4) == 0 ? List.of(new Mirror(two, 50)) : List.of(),
                        random.nextInt(4) == 0
                                ? new Timeouts(Optional.of(Duration.ofMillis(90_500)), Optional.empty())
                                : Timeouts.NONE,
                        random.nextInt(4) == 0 ? Optional.of(cors()) : Optional.empty());
            }
        }
    }

    private Optional<PathChange> change(Match match) {
        return switch (random.nextInt(6)) {
            case 0 -> Optional.of(new PathChange.Whole("/whole"));
            case 1 ->
                match.path() instanceof PathMatch.ElementPrefix prefix
                        ? Optional.of(new PathChange.Prefix(prefix.path(), "/new"))
                        : Optional.empty();
            case 2 ->
                match.path() instanceof PathMatch.Regex regex
                        ? Optional.of(
                                new PathChange.Substitution(regex.expression(), true, "/$2", random.nextBoolean()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Cors cors() {
        return new Cors(
                List.of(random.nextBoolean() ? "https://*.example.com" : "*"),
                List.of("GET", "POST"),
                List.of(random.nextBoolean() ? "*" : "X-Asked"),
                List.of("X-Told"),
                random.nextBoolean(),
                random.nextBoolean() ? Optional.of(Duration.ofMinutes(2)) : Optional.empty(),
                AT);
    }

    private static HeaderChanges headers() {
        return new HeaderChanges(
                List.of(new Header("X-Set", "1")), List.of(new Header("Version", "added")), List.of("X-Gone"));
    }
}
