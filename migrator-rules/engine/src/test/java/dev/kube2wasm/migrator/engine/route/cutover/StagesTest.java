package dev.kube2wasm.migrator.engine.route.cutover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Normalization;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import dev.kube2wasm.migrator.engine.route.check.RandomTables;
import dev.kube2wasm.migrator.engine.route.model.Decision;
import dev.kube2wasm.migrator.engine.route.model.Decision.Forwarded;
import dev.kube2wasm.migrator.engine.route.model.Request;
import dev.kube2wasm.migrator.engine.route.model.TableRouter;
import dev.kube2wasm.migrator.engine.route.probe.Probes;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StagesTest {

    private static final SourceLocation AT = SourceLocation.startOf("a.yaml");
    private static final Backend WEB = new Backend("shop", "web", "80", AT);
    private static final Backend FUNCTION = new Backend("shop", "web-function", "80", AT);
    private static final RouteTable TABLE = new RouteTable(
            List.of(new HostRoutes(
                    new HostPattern.Any(),
                    List.of(rule("/a", WEB), rule("/b", WEB), rule("/c", new Backend("shop", "other", "80", AT))),
                    false,
                    AT)),
            Normalization.NONE,
            List.of());

    private static Rule rule(String path, Backend backend) {
        return new Rule(path, Match.path(new PathMatch.Exact(path), AT), Action.Forward.to(backend), AT);
    }

    private static Map<String, Double> shares(int percent, List<String> paths, String path) {
        RouteTable stage = Stages.at(TABLE, List.of(new Move(WEB, FUNCTION, paths)), percent);
        return ((Forwarded) new TableRouter(stage).route(Request.get("x", path))).backends();
    }

    @Test
    void sharesOfEachStage() {
        assertThat(shares(0, List.of(), "/a")).isEqualTo(Map.of("shop/web:80", 1.0));
        assertThat(shares(1, List.of(), "/a")).isEqualTo(Map.of("shop/web:80", 0.99, "shop/web-function:80", 0.01));
        assertThat(shares(100, List.of(), "/a")).isEqualTo(Map.of("shop/web-function:80", 1.0));
    }

    @Test
    void onlyTheChosenPathsMove() {
        assertThat(shares(100, List.of("/a"), "/a")).containsOnlyKeys("shop/web-function:80");
        assertThat(shares(100, List.of("/a"), "/b")).containsOnlyKeys("shop/web:80");
        assertThat(shares(100, List.of(), "/c")).containsOnlyKeys("shop/other:80");
    }

    @Test
    void moveThatTouchesNothingIsIdle() {
        Move elsewhere = new Move(new Backend("shop", "nobody", "80", AT), FUNCTION, List.of());
        Move path = new Move(WEB, FUNCTION, List.of("/c"));
        assertThat(Stages.idle(TABLE, List.of(elsewhere, path, new Move(WEB, FUNCTION, List.of()))))
                .containsExactly(elsewhere, path);
    }

    /** What does not go to a moved Service is decided the same at every stage, and at none the shares change otherwise. */
    @Test
    void everyStageLeavesTheRestAlone() {
        RandomTables tables = new RandomTables(new Random(4));
        Backend moved = new Backend("shop", "web1", "80", AT);
        Move move = new Move(moved, FUNCTION, List.of());
        for (int i = 0; i < 60; i++) {
            RouteTable table = tables.next();
            TableRouter before = new TableRouter(table);
            for (int percent : Stages.PERCENTS) {
                TableRouter stage = new TableRouter(Stages.at(table, List.of(move), percent));
                Probes.of(List.of(table), 2, 300).forEach(r -> {
                    Decision old = before.route(r);
                    assertThat(stage.route(r)).isEqualTo(old instanceof Forwarded f ? shifted(f, percent) : old);
                });
            }
        }
    }

    private static Forwarded shifted(Forwarded old, int percent) {
        Map<String, Double> shares = new TreeMap<>(old.backends());
        Double share = shares.remove("shop/web1:80");
        if (share != null) {
            put(shares, "shop/web1:80", share * (100 - percent) / 100);
            put(shares, "shop/web-function:80", share * percent / 100);
        }
        return new Forwarded(
                new TreeMap<>(shares),
                old.host(),
                old.path(),
                old.headers(),
                old.answer(),
                old.mirrors(),
                old.timeouts());
    }

    private static void put(Map<String, Double> shares, String name, double share) {
        if (share > 0) {
            shares.put(name, share);
        }
    }
}
