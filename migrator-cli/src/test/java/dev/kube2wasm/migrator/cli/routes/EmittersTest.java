package dev.kube2wasm.migrator.cli.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.spi.RouteReader;
import dev.kube2wasm.migrator.engine.Toolkit;
import dev.kube2wasm.migrator.engine.report.RoutesText;
import dev.kube2wasm.migrator.engine.route.RouteEmitters;
import dev.kube2wasm.migrator.engine.route.Routing;
import dev.kube2wasm.migrator.engine.route.emit.Destinations;
import dev.kube2wasm.migrator.engine.route.emit.RouteEmitter;
import dev.kube2wasm.migrator.engine.tree.MemoryTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What every emitter writes for the tables of all cases does what they do, but for what it says is lost. */
class EmittersTest {

    private static final Path CASES = Path.of("../test-fixtures/routing/cases.json");
    private static final int REQUESTS = 1500;

    @TestFactory
    Stream<DynamicTest> everyTableOfEveryCase() throws IOException {
        Toolkit toolkit = Toolkit.load();
        Routing routing = new Routing(toolkit);
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode item : new ObjectMapper().readTree(CASES.toFile()).get("cases")) {
            String id = item.get("id").asString();
            List<RouteReader.Named> sources = routing.read(MemoryTree.of(
                            Map.of("case.yaml", item.get("manifest").asString())))
                    .sources();
            for (RouteEmitter emitter : RouteEmitters.all(toolkit)) {
                for (RouteReader.Named source : sources) {
                    tests.add(DynamicTest.dynamicTest(
                            emitter.id() + " " + id + " " + source.router(), () -> check(routing, source, emitter)));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(100);
        return tests.stream();
    }

    private static void check(Routing routing, RouteReader.Named source, RouteEmitter emitter) {
        Routing.Conversion conversion = routing.convert(source, emitter, Destinations.none(), List.of(), REQUESTS)
                .get(0);
        assertThat(conversion
                        .result()
                        .difference()
                        .map(d -> RoutesText.request(d.request()) + "\n" + RoutesText.decision(d.source()) + "\n"
                                + RoutesText.decision(d.target()) + "\n"
                                + conversion.emission().files()))
                .isEmpty();
        assertThat(conversion.result().asked()).isGreaterThanOrEqualTo(REQUESTS);
    }
}
