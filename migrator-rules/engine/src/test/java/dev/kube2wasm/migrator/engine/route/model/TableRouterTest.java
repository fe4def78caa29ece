package dev.kube2wasm.migrator.engine.route.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Normalization;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableRouterTest {

    private static final SourceLocation AT = SourceLocation.startOf("web.yaml");

    /** The examples of https://kubernetes.io/docs/concepts/services-networking/ingress/#examples, read 2026-11-23. */
    @ParameterizedTest
    @CsvSource({
        "/, /any, true",
        "/foo, /foo, true",
        "/foo, /foo/, true",
        "/foo/, /foo, true",
        "/foo/, /foo/, true",
        "/aaa/bb, /aaa/bbb, false",
        "/aaa/bbb, /aaa/bbb, true",
        "/aaa/bbb/, /aaa/bbb, true",
        "/aaa/bbb, /aaa/bbb/, true",
        "/aaa/bbb, /aaa/bbb/ccc, true",
        "/aaa/bbb, /aaa/bbbxyz, false",
        "/aaa, /ccc, false",
        "/aaa, /AAA, false"
    })
    void prefixTakesWholeElements(String prefix, String path, boolean taken) {
        assertThat(takes(new PathMatch.ElementPrefix(prefix), path)).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"/foo, /foo, true", "/foo, /bar, false", "/foo, /foo/, false", "/foo/, /foo, false"})
    void exactTakesOnePath(String exact, String path, boolean taken) {
        assertThat(takes(new PathMatch.Exact(exact), path)).isEqualTo(taken);
    }

    @Test
    void hostWithoutFallThroughKeepsItsRequests() {
        assertThat(twoHosts(false).route(Request.get("a.example.com:8080", "/b")))
                .isInstanceOf(Decision.Answered.class);
        assertThat(twoHosts(true).route(Request.get("a.example.com:8080", "/b")))
                .isInstanceOf(Decision.Forwarded.class);
    }

    private static Router twoHosts(boolean fallsThrough) {
        return new TableRouter(new RouteTable(
                List.of(
                        host(new HostPattern.Exact("a.example.com"), new PathMatch.Exact("/a"), fallsThrough),
                        host(new HostPattern.OneLabel("example.com"), new PathMatch.Exact("/b"), false)),
                Normalization.NONE,
                List.of()));
    }

    private static boolean takes(PathMatch match, String path) {
        RouteTable table =
                new RouteTable(List.of(host(new HostPattern.Any(), match, false)), Normalization.NONE, List.of());
        return new TableRouter(table).route(Request.get("example.com", path)) instanceof Decision.Forwarded;
    }

    private static HostRoutes host(HostPattern host, PathMatch path, boolean fallsThrough) {
        Action to = Action.Forward.to(new Action.Backend("shop", "web", "80", AT));
        return new HostRoutes(host, List.of(new Rule("web", Match.path(path, AT), to, AT)), fallsThrough, AT);
    }
}
