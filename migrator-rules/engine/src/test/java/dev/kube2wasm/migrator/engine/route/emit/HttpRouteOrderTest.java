package dev.kube2wasm.migrator.engine.route.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Match;
import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import dev.kube2wasm.migrator.api.route.Match.ValueMatch;
import dev.kube2wasm.migrator.api.route.RouteTable.Rule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpRouteOrderTest {

    private static final SourceLocation AT = SourceLocation.startOf("routes.yaml");
    private static final ValueMatch ONE = new ValueMatch("X-A", new ValueMatch.Test.Equal("1"), AT);
    private static final ValueMatch OTHER = new ValueMatch("X-B", new ValueMatch.Test.Present(), AT);

    private static final Match PREFIX = Match.path(new PathMatch.ElementPrefix("/a"), AT);
    private static final Match LONGER = Match.path(new PathMatch.ElementPrefix("/a/b"), AT);
    private static final Match EXACT = Match.path(new PathMatch.Exact("/a"), AT);
    private static final Match POST = with(PREFIX, Optional.of("POST"), List.of());
    private static final Match QUERY = with(PREFIX, Optional.empty(), List.of(ONE));

    private static Match with(Match match, Optional<String> method, List<ValueMatch> query) {
        return new Match(match.path(), match.scheme(), method, match.headers(), query, match.cookies(), AT);
    }

    private static Rule rule(Match match) {
        return new Rule("rule", match, new Action.Answer(500), AT);
    }

    private static boolean swaps(Match earlier, Match later) {
        return HttpRouteOrder.swaps(rule(earlier), rule(later));
    }

    @Test
    void whatIsCloserIsAskedFirst() {
        List<Match> fromWideToClose = List.of(
                PREFIX, QUERY, PREFIX.withHeader(ONE), PREFIX.withHeader(ONE).withCookie(OTHER), POST, LONGER);
        for (int i = 0; i < fromWideToClose.size(); i++) {
            for (int j = 0; j < fromWideToClose.size(); j++) {
                assertThat(swaps(fromWideToClose.get(i), fromWideToClose.get(j)))
                        .as("%d %d", i, j)
                        .isEqualTo(i < j);
            }
        }
        assertThat(swaps(PREFIX.withHeader(ONE), EXACT)).isTrue();
        assertThat(swaps(EXACT, PREFIX.withHeader(ONE))).isFalse();
    }

    @Test
    void onlyWhatARequestMayBothMatchSwaps() {
        Match beside = Match.path(new PathMatch.ElementPrefix("/other/long"), AT);
        assertThat(swaps(PREFIX, beside)).isFalse();
        assertThat(swaps(with(PREFIX, Optional.of("GET"), List.of()), with(LONGER, Optional.of("POST"), List.of())))
                .isFalse();
        assertThat(swaps(with(PREFIX, Optional.of("GET"), List.of()), with(LONGER, Optional.of("GET"), List.of())))
                .isTrue();
        assertThat(swaps(PREFIX.withScheme("http"), LONGER.withScheme("https"))).isFalse();
        assertThat(swaps(Match.path(new PathMatch.TextPrefix("/"), AT), EXACT)).isTrue();
    }

    @Test
    void whatARuleBeforeTakesWholeIsNotReached() {
        List<Rule> kept = HttpRouteOrder.reachable(List.of(
                rule(PREFIX.withHeader(ONE)),
                rule(PREFIX.withHeader(OTHER)),
                rule(LONGER.withHeader(ONE).withHeader(OTHER))));
        assertThat(kept).hasSize(2);
        assertThat(HttpRouteOrder.reachable(List.of(rule(PREFIX), rule(POST), rule(QUERY), rule(LONGER), rule(EXACT))))
                .hasSize(1);
        assertThat(HttpRouteOrder.reachable(List.of(rule(EXACT), rule(PREFIX)))).hasSize(2);
        assertThat(HttpRouteOrder.reachable(List.of(rule(LONGER), rule(PREFIX), rule(POST))))
                .hasSize(2);
        assertThat(HttpRouteOrder.reachable(List.of(rule(PREFIX.withScheme("http")), rule(LONGER))))
                .hasSize(2);
        assertThat(HttpRouteOrder.reachable(List.of(rule(POST), rule(QUERY)))).hasSize(2);
        Match like = Match.path(new PathMatch.ElementPrefix("/ab"), AT);
        assertThat(HttpRouteOrder.reachable(List.of(rule(PREFIX), rule(like)))).hasSize(2);
        Match text = Match.path(new PathMatch.TextPrefix("/a"), AT);
        assertThat(HttpRouteOrder.reachable(List.of(rule(PREFIX), rule(text)))).hasSize(2);
    }
}
