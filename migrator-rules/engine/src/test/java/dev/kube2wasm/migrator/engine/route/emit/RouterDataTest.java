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
            assertThat(new Equivalence(new TableRouter(table), new TableRouter(back), r -> false)
                            .over(Probes.of(List.of(table), 1, 300))
                            .difference())
                    .isEmpty();
        }
    }

    @Test
    void closedTableDecidesTheSame() {
        RandomTables tables = new RandomTables(new Random(7));
        for (int i = 0; i < 300; i++) {
            RouteTable table = tables.next();
            RouteTable closed = Tables.closed(table);
            assertThat(closed.hosts()).noneMatch(RouteTable.HostRoutes::fallsThrough);
            assertThat(new Equivalence(new TableRouter(table), new TableRouter(closed), r -> false)
                            .over(Probes.of(List.of(table), 1, 300))
                            .difference())
                    .as("%s", table)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a(/|$)(.*)", "/api/v[0-9]+/(.+)", "(?:/x|/y)$", "\\.(png|jpg)$", "/a\\+b"})
    void expressionsThatJavaScriptReadsTheSame(String expression) {
        assertThat(RouterExpressions.holds(expression)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?i)/a",
                "(?P<x>a)",
                "[[:alpha:]]",
                "\\Qa\\E",
                "\\pN",
                "(a+)+$",
                "(a*)*",
                "(x+x+){2,}",
                ".*.*.*.*",
                "a++"
            })
    void expressionsThatItDoesNot(String expression) {
        assertThat(RouterExpressions.holds(expression)).isFalse();
    }
}
