package dev.kube2wasm.migrator.engine.route.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.route.RouteTable.HostRoutes;
import dev.kube2wasm.migrator.engine.route.check.Equivalence;
import dev.kube2wasm.migrator.engine.route.check.RandomTables;
import dev.kube2wasm.migrator.engine.route.model.Decision;
import dev.kube2wasm.migrator.engine.route.model.Request;
import dev.kube2wasm.migrator.engine.route.model.TableRouter;
import dev.kube2wasm.migrator.engine.route.probe.Probes;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TablesTest {

    private static final HostPattern ANY = new HostPattern.Any();
    private static final HostPattern EXACT = new HostPattern.Exact("a.example.com");
    private static final HostPattern LABEL = new HostPattern.OneLabel("example.com");
    private static final HostPattern DEPTH = new HostPattern.AnyDepth("example.com");

    @Test
    void closedTableDecidesTheSame() {
        RandomTables tables = new RandomTables(new Random(11));
        for (int i = 0; i < 300; i++) {
            RouteTable table = tables.next();
            RouteTable closed = Tables.closed(table);
            assertThat(closed.hosts()).noneMatch(HostRoutes::fallsThrough);
            Equivalence.Result result = new Equivalence(
                            new TableRouter(table), new TableRouter(closed), (request, decision) -> false)
                    .over(Probes.of(List.of(table), i, 500));
            assertThat(result.difference()).as("%s", table).isEmpty();
        }
    }

    @Test
    void hostThatAnotherOneTakesWholeIsLeftOut() {
        HostRoutes first = new HostRoutes(DEPTH, List.of(), false, SourceLocation.startOf("a.yaml"));
        HostRoutes second = new HostRoutes(EXACT, List.of(), false, SourceLocation.startOf("a.yaml"));
        RouteTable table = new RouteTable(List.of(first, second), RouteTable.Normalization.NONE, List.of());
        assertThat(Tables.closed(table).hosts()).containsExactly(first);
    }

    @Test
    void whatAHostCovers() {
        for (HostPattern pattern : List.of(ANY, EXACT, LABEL, DEPTH)) {
            assertThat(Tables.covers(ANY, pattern)).isTrue();
            assertThat(Tables.covers(pattern, pattern)).isTrue();
            assertThat(Tables.covers(EXACT, pattern)).isEqualTo(pattern.equals(EXACT));
        }
        assertThat(Tables.covers(LABEL, EXACT)).isTrue();
        assertThat(Tables.covers(LABEL, DEPTH)).isFalse();
        assertThat(Tables.covers(LABEL, ANY)).isFalse();
        assertThat(Tables.covers(DEPTH, LABEL)).isTrue();
        assertThat(Tables.covers(DEPTH, ANY)).isFalse();
        assertThat(Tables.covers(DEPTH, new HostPattern.AnyDepth("deep.example.com")))
                .isTrue();
        assertThat(Tables.covers(DEPTH, new HostPattern.OneLabel("deep.example.com")))
                .isTrue();
        assertThat(Tables.covers(DEPTH, new HostPattern.AnyDepth("other.example")))
                .isFalse();
        assertThat(Tables.covers(new HostPattern.AnyDepth("deep.example.com"), DEPTH))
                .isFalse();
    }

    @Test
    void backendsHaveOtherNamesAndNothingElseChanges() {
        RandomTables tables = new RandomTables(new Random(12));
        for (int i = 0; i < 100; i++) {
            RouteTable table = tables.next();
            RouteTable renamed =
                    Tables.renamed(table, b -> new Backend(b.namespace(), b.service() + "-x", b.port(), b.at()));
            assertThat(Tables.backends(renamed).stream().map(b -> b.service().replace("-x", "")))
                    .containsExactlyElementsOf(Tables.backends(table).stream()
                            .map(Backend::service)
                            .toList());
            assertThat(Tables.renamed(
                            renamed, b -> new Backend(b.namespace(), b.service().replace("-x", ""), b.port(), b.at())))
                    .isEqualTo(table);
        }
    }

    @Test
    void backendsOfMirrorsCount() {
        RandomTables tables = new RandomTables(new Random(13));
        for (int i = 0; i < 200; i++) {
            RouteTable table = tables.next();
            TableRouter router = new TableRouter(table);
            List<String> known =
                    Tables.backends(table).stream().map(Backend::text).toList();
            assertThat(known).isSorted().doesNotHaveDuplicates();
            for (Request request : Probes.of(List.of(table), i, 50).toList()) {
                if (router.route(request) instanceof Decision.Forwarded to) {
                    assertThat(known)
                            .containsAll(to.backends().keySet())
                            .containsAll(to.mirrors().keySet());
                }
            }
        }
    }
}
