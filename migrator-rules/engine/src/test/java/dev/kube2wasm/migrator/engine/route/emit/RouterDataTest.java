package dev.kube2wasm.migrator.engine.route.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.engine.route.check.Equivalence;
import dev.kube2wasm.migrator.engine.route.check.RandomTables;
import dev.kube2wasm.migrator.engine.route.model.TableRouter;
import dev.kube2wasm.migrator.engine.route.probe.Probes;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouterDataTest {

    @Test
    void whatIsWrittenIsReadBack() {
        RandomTables tables = new RandomTables(new Random(6));
        for (int i = 0; i < 300; i++) {
            RouteTable table = tables.next();
            String text = RouterData.write(table);
            RouteTable back = RouterData.read(text);
            assertThat(RouterData.write(back)).isEqualTo(text);
            assertThat(new Equivalence(new TableRouter(table), new TableRouter(back), (r, d) -> false)
                            .over(Probes.of(List.of(table), 1, 300))
                            .difference())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a(/|$)(.*)",
                "(?i)/a",
                "(?P<x>a)",
                "[[:alpha:]]",
                "(a+)+$",
                "^(?:/+[^/]+){0,2}/*(.*)$",
                "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
                "\\\\Q",
                "[{1000}(]{4}"
            })
    void expressionsThatTheRouterReads(String expression) {
        assertThat(RouterExpressions.holds(expression)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\Qa\\E", "\\pN", "(?m)^a", "(?i-U:a)", "\\\\\\pN", "((a{100}){100}b){2}", "(a{1000}){10,}"})
    void expressionsThatItDoesNot(String expression) {
        assertThat(RouterExpressions.holds(expression)).isFalse();
    }
}
