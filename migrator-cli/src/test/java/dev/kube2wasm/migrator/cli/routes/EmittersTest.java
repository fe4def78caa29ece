package dev.kube2wasm.migrator.cli.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.spi.RouteReader;
import dev.kube2wasm.migrator.engine.Toolkit;
import dev.kube2wasm.migrator.engine.report.RoutesText;
import dev.kube2wasm.migrator.engine.route.RouteEmitters;
import dev.kube2wasm.migrator.engine.route.Routing;
import dev.kube2wasm.migrator.engine.route.emit.Destinations;
import dev.kube2wasm.migrator.engine.route.emit.Emission;
import dev.kube2wasm.migrator.engine.route.emit.RouteEmitter;
import dev.kube2wasm.migrator.engine.route.model.Decision;
import dev.kube2wasm.migrator.engine.route.model.Decisions;
import dev.kube2wasm.migrator.engine.route.model.Request;
import dev.kube2wasm.migrator.engine.route.model.Router;
import dev.kube2wasm.migrator.engine.route.model.TableRouter;
import dev.kube2wasm.migrator.engine.tree.MemoryTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What every emitter writes for the tables of all cases does what they do, but for what it says is lost. */
class EmittersTest {

    private static final Path CASES = Path.of("../test-fixtures/routing/cases.json");
    private static final Path SUMMARY = Path.of("target/routing-targets.txt");
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

    /** For people: what becomes of the cases' own requests in what is written for each target. */
    @Test
    void summary() throws IOException {
        Toolkit toolkit = Toolkit.load();
        Routing routing = new Routing(toolkit);
        StringBuilder text = new StringBuilder();
        for (RouteEmitter emitter : RouteEmitters.all(toolkit)) {
            int same = 0;
            SortedMap<String, Integer> lost = new TreeMap<>();
            for (JsonNode item : new ObjectMapper().readTree(CASES.toFile()).get("cases")) {
                for (RouteReader.Named source : routing.read(MemoryTree.of(
                                Map.of("case.yaml", item.get("manifest").asString())))
                        .sources()) {
                    Emission emission = emitter.emit("web", source.table(), Destinations.none());
                    Router target = emitter.read(emission.files());
                    TableRouter model = new TableRouter(source.table());
                    for (JsonNode node : item.get("requests")) {
                        Request request = request(node);
                        Decision decision = target.route(request);
                        if (Decisions.equal(model.route(request), decision)) {
                            same++;
                        } else {
                            assertThat(emission.excuses(request, decision))
                                    .as(item.get("id").asString())
                                    .isTrue();
                            emission.lost().stream()
                                    .filter(l -> l.touches().test(request))
                                    .findFirst()
                                    .ifPresent(l -> lost.merge(l.loss().why(), 1, Integer::sum));
                        }
                    }
                }
            }
            text.append(emitter.id()).append(": ").append(same).append(" decided as in the model\n");
            lost.forEach((why, count) -> text.append("    ")
                    .append(count)
                    .append(" lost: ")
                    .append(why)
                    .append('\n'));
            assertThat(same).isGreaterThan(100);
        }
        Files.writeString(SUMMARY, text);
    }

    private static Request request(JsonNode node) {
        String path = node.get("path").asString();
        int mark = path.indexOf('?');
        List<Request.Header> headers = new ArrayList<>();
        node.get("headers")
                .properties()
                .forEach(h ->
                        headers.add(new Request.Header(h.getKey(), h.getValue().asString())));
        return new Request(
                node.get("scheme").asString(),
                node.get("method").asString(),
                node.get("host").asString(),
                mark < 0 ? path : path.substring(0, mark),
                mark < 0 ? Optional.empty() : Optional.of(path.substring(mark + 1)),
                headers);
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
