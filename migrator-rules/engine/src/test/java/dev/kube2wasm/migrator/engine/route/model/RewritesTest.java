package dev.kube2wasm.migrator.engine.route.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.Action.Forward;
import dev.kube2wasm.migrator.api.route.Action.PathChange;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.api.route.RouteTable.Normalization;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a backend or a client gets of a path that was decoded: as a real nginx 1.22.1 sent it when asked on 2026-11-23. */
class RewritesTest {

    private static final SourceLocation AT = SourceLocation.startOf("web.yaml");
    private static final Backend WEB = new Backend("shop", "web", "80", AT);

    private static Decision ask(String match, Action action, String target) {
        Rule rule = new Rule("r", Match.path(new PathMatch.Regex(match, true, false), AT), action, AT);
        RouteTable table = new RouteTable(
                List.of(new HostRoutes(new HostPattern.Any(), List.of(rule), false, AT)),
                new Normalization(true, true, true),
                List.of());
        int mark = target.indexOf('?');
        return new TableRouter(table)
                .route(new Request(
                        "http",
                        "GET",
                        "shop.example",
                        mark < 0 ? target : target.substring(0, mark),
                        mark < 0 ? Optional.empty() : Optional.of(target.substring(mark + 1)),
                        List.of()));
    }

    private static PathChange change(String match, String replacement) {
        return new PathChange.Substitution(match, true, replacement, true);
    }

    private static Decision forwarded(String match, String replacement, String target) {
        Forward to = Action.Forward.to(WEB);
        return ask(
                match,
                new Forward(
                        to.backends(),
                        Optional.of(change(match, replacement)),
                        to.host(),
                        to.request(),
                        to.response(),
                        to.mirrors(),
                        to.timeouts(),
                        to.cors()),
                target);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /s/(.*) | /$1 | /s/a%3Fadmin=1 | /a%3Fadmin=1
            /s/(.*) | /$1 | /s/a%23b?c=1 | /a%23b?c=1
            /s/(.*) | /$1 | /s/a%2525b | /a%2525b
            /s/(.*) | /$1 | /s/%E6%97%A5 | /%E6%97%A5
            /s/(.*) | /$1 | /s/a+b | /a+b
            /s/(.*) | /$1 | /s/%22%3C%7B%5E%60 | /%22%3C%7B%5E%60
            /s/(.*) | /$1 | /s/%21%24%26%3A%7E | /!$&:~
            /q/(.*) | /x?y=$1 | /q/a%3Fb | /x?y=a%3Fb
            /q/(.*) | /x?y=$1 | /q/a%26z=1 | /x?y=a%26z=1
            /q/(.*) | /x?y=$1 | /q/a+b%20c | /x?y=a%2Bb%20c
            /q/(.*) | /x?y=$1 | /q/a?c=1 | /x?y=a&c=1
            /lit/(.*) | /a%20b/é/$1 | /lit/x | /a%2520b/%C3%A9/x
            """)
    void whatABackendGets(String match, String replacement, String target, String sent) {
        assertThat(forwarded(match, replacement, target))
                .isInstanceOfSatisfying(
                        Decision.Forwarded.class, f -> assertThat(f.path()).isEqualTo(sent));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /r/%E6%97%A5 | http://bar.example/%E6%97%A5
            /r/a%3Fb?c=1 | http://bar.example/a?b?c=1
            /r/a%22%23%25b | http://bar.example/a%22%23%25b
            /r/ab%2Bc | http://bar.example/ab+c
            """)
    void whatAClientGets(String target, String location) {
        Action.Redirect redirect = new Action.Redirect(
                302,
                Optional.of("http"),
                Optional.of("bar.example"),
                OptionalInt.empty(),
                Optional.of(change("/r/(.*)", "/$1")),
                true,
                Optional.empty());
        assertThat(ask("/r/(.*)", redirect, target)).isEqualTo(new Decision.Redirected(302, location));
    }

    @ParameterizedTest
    @CsvSource({"/api", "/api?b=1"})
    void nothingIsLeft(String target) {
        assertThat(forwarded("/api(.*)", "$1", target))
                .isInstanceOfSatisfying(
                        Decision.Answered.class, a -> assertThat(a.status()).isEqualTo(500));
    }
}
