package dev.kube2wasm.migrator.engine.route.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.Action.Forward;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Normalization;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import dev.kube2wasm.migrator.engine.route.model.Decision;
import dev.kube2wasm.migrator.engine.route.model.Request;
import dev.kube2wasm.migrator.engine.route.model.TableRouter;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A loss excuses what it says, where it says it, and nothing else. */
class EmissionTest {

    private static final SourceLocation AT = SourceLocation.startOf("routes.yaml");
    private static final HostPattern HERE = new HostPattern.Exact("a.example.com");
    private static final HostPattern THERE = new HostPattern.Exact("b.example.com");
    private static final Decision NOT_FOUND = new Decision.Answered(404, new TreeMap<>());

    private static HostRoutes host(HostPattern pattern, Rule... rules) {
        return new HostRoutes(pattern, List.of(rules), false, AT);
    }

    private static Rule to(String service, PathMatch path) {
        return new Rule(service, Match.path(path, AT), Forward.to(new Backend("shop", service, "80", AT)), AT);
    }

    private static Emission emitted(HostRoutes... hosts) {
        RouteTable table = new RouteTable(List.of(hosts), Normalization.NONE, List.of());
        return new HttpRouteEmitter(files -> new TreeMap<>()).emit("web", table, Destinations.none());
    }

    private static Decision sent(String service, Request request) {
        RouteTable alone = new RouteTable(
                List.of(host(new HostPattern.Any(), to(service, new PathMatch.TextPrefix("/")))),
                Normalization.NONE,
                List.of());
        return new TableRouter(alone).route(request);
    }

    @Test
    void droppedRuleIsExcusedByWhatComesAfterIt() {
        Rule refused =
                new Rule("refused", Match.path(new PathMatch.ElementPrefix("/admin"), AT), new Action.Answer(403), AT);
        Rule web = to("web", new PathMatch.ElementPrefix("/"));
        Emission emission = emitted(host(HERE, refused, web), host(THERE, web));

        Request admin = Request.get("a.example.com", "/admin");
        assertThat(emission.excuses(admin, sent("web", admin))).isTrue();
        assertThat(emission.excuses(admin, sent("other", admin))).isFalse();
        assertThat(emission.excuses(admin, NOT_FOUND)).isFalse();
        Request elsewhere = Request.get("b.example.com", "/admin");
        assertThat(emission.excuses(elsewhere, NOT_FOUND)).isFalse();
        Request beside = Request.get("a.example.com", "/administration");
        assertThat(emission.excuses(beside, NOT_FOUND)).isFalse();
    }

    @Test
    void ruleWhosePlaceIsOpenExcusesEveryRuleOfThatPath() {
        Emission emission = emitted(host(
                HERE,
                to("numbers", new PathMatch.Regex("/[0-9]+", false, true)),
                to("seven", new PathMatch.Exact("/7")),
                to("web", new PathMatch.ElementPrefix("/"))));

        Request seven = Request.get("a.example.com", "/7");
        assertThat(emission.excuses(seven, sent("seven", seven))).isTrue();
        assertThat(emission.excuses(seven, sent("web", seven))).isTrue();
        assertThat(emission.excuses(seven, sent("other", seven))).isFalse();
        Request letters = Request.get("a.example.com", "/letters");
        assertThat(emission.excuses(letters, sent("seven", letters))).isFalse();
    }

    @Test
    void cookieThatIsSentTwiceIsNoOtherCookie() {
        ValueMatch cookie = new ValueMatch("a", new ValueMatch.Test.Equal("1"), AT);
        Rule chosen = new Rule(
                "chosen",
                Match.path(new PathMatch.ElementPrefix("/"), AT).withCookie(cookie),
                Forward.to(new Backend("shop", "chosen", "80", AT)),
                AT);
        Emission emission = emitted(host(HERE, chosen, to("web", new PathMatch.ElementPrefix("/"))));

        Request twice = cookies("a=2; a=1");
        assertThat(emission.excuses(twice, sent("chosen", twice))).isTrue();
        Request other = cookies("a=2; ab=1");
        assertThat(emission.excuses(other, sent("chosen", other))).isFalse();
    }

    private static Request cookies(String value) {
        return new Request(
                "http", "GET", "a.example.com", "/", Optional.empty(), List.of(new Request.Header("Cookie", value)));
    }
}
