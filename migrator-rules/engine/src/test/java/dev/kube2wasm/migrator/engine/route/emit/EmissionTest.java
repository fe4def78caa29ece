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
import dev.kube2wasm.migrator.engine.catalog.TemplateSet;
import dev.kube2wasm.migrator.engine.route.model.Decision;
import dev.kube2wasm.migrator.engine.route.model.Request;
import dev.kube2wasm.migrator.engine.route.model.TableRouter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
        return spinkube(new RouteTable(List.of(hosts), Normalization.NONE, List.of()));
    }

    private static Emission spinkube(RouteTable table) {
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
    void ruleThatAGatewayAsksEarlierMayTakeWhatBothMatch() {
        Rule wide = new Rule(
                "wide",
                Match.path(new PathMatch.ElementPrefix("/a"), AT)
                        .withHeader(new ValueMatch("X-A", new ValueMatch.Test.Equal("1"), AT)),
                Forward.to(new Backend("shop", "wide", "80", AT)),
                AT);
        Emission emission = emitted(host(HERE, wide, to("close", new PathMatch.Exact("/a/b"))));
        List<Request.Header> one = List.of(new Request.Header("X-A", "1"));
        Request both = new Request("http", "GET", "a.example.com", "/a/b", Optional.empty(), one);
        assertThat(emission.excuses(both, sent("close", both))).isTrue();
        assertThat(emission.excuses(both, sent("other", both))).isFalse();
        Request onlyWide = new Request("http", "GET", "a.example.com", "/a/c", Optional.empty(), one);
        assertThat(emission.excuses(onlyWide, sent("close", onlyWide))).isFalse();
        Request onlyClose = Request.get("a.example.com", "/a/b");
        assertThat(emission.excuses(onlyClose, NOT_FOUND)).isFalse();
    }

    @Test
    void ruleThatNothingComesToIsNotWritten() {
        Emission emission = emitted(
                host(HERE, to("web", new PathMatch.TextPrefix("/")), to("never", new PathMatch.Exact("/never"))));
        assertThat(emission.files().get("routes.yaml")).contains("name: web\n").doesNotContain("never");
        assertThat(emission.lost()).isEmpty();
    }

    @Test
    void hostThatIsNoneIsNotWritten() {
        Action.Redirect redirect = new Action.Redirect(
                301,
                Optional.empty(),
                Optional.of("$host"),
                OptionalInt.empty(),
                Optional.empty(),
                true,
                Optional.empty());
        Rule rule = new Rule("moved", Match.path(new PathMatch.ElementPrefix("/"), AT), redirect, AT);
        Emission emission = emitted(host(HERE, rule));
        assertThat(emission.lost()).hasSize(1);
        assertThat(emission.files().get("routes.yaml")).doesNotContain("$host");
    }

    @Test
    void redirectTakesTheQueryAlong() {
        Action.Redirect redirect = new Action.Redirect(
                301,
                Optional.empty(),
                Optional.of("new.example"),
                OptionalInt.empty(),
                Optional.of(new Action.PathChange.Whole("/home")),
                false,
                Optional.empty());
        Rule rule = new Rule("moved", Match.path(new PathMatch.ElementPrefix("/"), AT), redirect, AT);
        Emission emission = emitted(host(HERE, rule));
        Request query = new Request("http", "GET", "a.example.com", "/", Optional.of("a=1"), List.of());
        assertThat(emission.excuses(query, new Decision.Redirected(301, "http://new.example/home?a=1")))
                .isTrue();
        assertThat(emission.excuses(query, new Decision.Redirected(301, "http://other.example/home?a=1")))
                .isFalse();
        Request plain = Request.get("a.example.com", "/");
        assertThat(emission.excuses(plain, new Decision.Redirected(301, "http://new.example/home?a=1")))
                .isFalse();
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

    @Test
    void hostsFurtherDownAreExcusedWhereAListenerTakesThem() {
        Emission emission =
                emitted(host(new HostPattern.OneLabel("example.com"), to("web", new PathMatch.TextPrefix("/"))));
        Request deep = Request.get("deep.a.example.com", "/");
        assertThat(emission.excuses(deep, sent("web", deep))).isTrue();
        assertThat(emission.excuses(deep, sent("other", deep))).isFalse();
        Request one = Request.get("a.example.com", "/");
        assertThat(emission.excuses(one, sent("web", one))).isFalse();
        Request elsewhere = Request.get("example.org", "/");
        assertThat(emission.excuses(elsewhere, NOT_FOUND)).isFalse();
    }

    @Test
    void onlyPathsInAnotherFormAreExcusedForTheirForm() {
        RouteTable table = new RouteTable(
                List.of(host(HERE, to("web", new PathMatch.ElementPrefix("/web")))),
                new Normalization(true, true, true),
                List.of());
        Emission emission = spinkube(table);
        for (String odd : List.of("/%77eb", "//web", "/x/../web")) {
            Request request = Request.get("a.example.com", odd);
            assertThat(emission.excuses(request, NOT_FOUND)).as(odd).isTrue();
            assertThat(emission.excuses(request, sent("web", request))).as(odd).isFalse();
        }
        Request plain = Request.get("a.example.com", "/other");
        assertThat(emission.excuses(plain, NOT_FOUND)).isFalse();
    }

    @Test
    void slashAtTheEndOfARedirectedPathIsExcused() {
        Action.Redirect redirect = new Action.Redirect(
                308,
                Optional.of("https"),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.of(new Action.PathChange.Substitution("^(.*)/$", false, "$1", true)),
                true,
                Optional.empty());
        Rule rule = new Rule("tls", Match.path(new PathMatch.ElementPrefix("/"), AT), redirect, AT);
        Emission emission = emitted(host(HERE, rule));
        assertThat(emission.excuses(
                        Request.get("a.example.com", "/a/"), new Decision.Redirected(308, "https://a.example.com/a/")))
                .isTrue();
        assertThat(emission.excuses(
                        Request.get("a.example.com", "/a/"), new Decision.Redirected(308, "https://a.example.com/b/")))
                .isFalse();
        assertThat(emission.excuses(
                        Request.get("a.example.com", "/a"), new Decision.Redirected(308, "https://a.example.com/a")))
                .isFalse();
        assertThat(emission.excuses(Request.get("b.example.com", "/a/"), NOT_FOUND))
                .isFalse();
    }

    @Test
    void wasmcloudTakesOnlyHostsThatItIsGivenLetterByLetter() {
        Rule web = to("web", new PathMatch.ElementPrefix("/"));
        RouteTable table = new RouteTable(
                List.of(host(HERE, web), host(new HostPattern.Any(), web)), Normalization.NONE, List.of());
        TemplateSet none = new TemplateSet(List.of(), new TreeMap<>());
        WasmcloudEmitter emitter = new WasmcloudEmitter(none);
        Emission emission = emitter.emit("web", table, Destinations.none());

        Request other = Request.get("other.example", "/");
        assertThat(emitter.read(emission.files()).route(other)).isEqualTo(NOT_FOUND);
        assertThat(emission.excuses(other, NOT_FOUND)).isTrue();
        assertThat(emission.excuses(other, sent("other", other))).isFalse();
        Request upper = Request.get("A.example.com", "/");
        assertThat(emitter.read(emission.files()).route(upper)).isEqualTo(NOT_FOUND);
        assertThat(emission.excuses(upper, NOT_FOUND)).isTrue();
        Request here = Request.get("a.example.com", "/");
        assertThat(emission.excuses(here, NOT_FOUND)).isFalse();
    }

    @Test
    void spinAnswersItsOwnPaths() {
        RouteTable table = new RouteTable(
                List.of(host(HERE, to("web", new PathMatch.ElementPrefix("/")))), Normalization.NONE, List.of());
        Emission emission =
                new SpinEmitter(new TemplateSet(List.of(), new TreeMap<>())).emit("web", table, Destinations.none());
        Request own = Request.get("a.example.com", "/.well-known/spin/info");
        assertThat(emission.excuses(own, NOT_FOUND)).isTrue();
        assertThat(emission.excuses(Request.get("a.example.com", "/web"), NOT_FOUND))
                .isFalse();
    }

    @Test
    void generatedRouterLeavesOutWhatItCannotRead() {
        Rule foreign = to("letters", new PathMatch.Regex("/\\pL+", false, true));
        RouteTable table = new RouteTable(
                List.of(host(HERE, foreign, to("web", new PathMatch.ElementPrefix("/")))),
                Normalization.NONE,
                List.of());
        Emission emission =
                new SpinEmitter(new TemplateSet(List.of(), new TreeMap<>())).emit("web", table, Destinations.none());
        Request letters = Request.get("a.example.com", "/abc");
        assertThat(emission.excuses(letters, sent("web", letters))).isTrue();
        assertThat(emission.excuses(letters, NOT_FOUND)).isFalse();
        Request digits = Request.get("a.example.com", "/123");
        assertThat(emission.excuses(digits, NOT_FOUND)).isFalse();
        assertThat(emission.excuses(digits, sent("other", digits))).isFalse();
    }

    private static Request cookies(String value) {
        return new Request(
                "http", "GET", "a.example.com", "/", Optional.empty(), List.of(new Request.Header("Cookie", value)));
    }
}
