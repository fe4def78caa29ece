package dev.kube2wasm.migrator.cli.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.spi.RouteReader;
import dev.kube2wasm.migrator.engine.Toolkit;
import dev.kube2wasm.migrator.engine.route.RouteEmitters;
import dev.kube2wasm.migrator.engine.route.Routing;
import dev.kube2wasm.migrator.engine.route.emit.Destinations;
import dev.kube2wasm.migrator.engine.route.emit.RouteEmitter;
import dev.kube2wasm.migrator.engine.tree.MemoryTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Writes the objects of the Gateway API for the tables of all cases: {@code dev prove-routes} holds them against its schema. */
class GatewayObjectsTest {

    private static final Path CASES = Path.of("../test-fixtures/routing/cases.json");
    private static final Path OBJECTS = Path.of("target/gateway-objects.yaml");

    @Test
    void objectsOfEveryCase() throws IOException {
        Toolkit toolkit = Toolkit.load();
        Routing routing = new Routing(toolkit);
        RouteEmitter emitter = RouteEmitters.all(toolkit).stream()
                .filter(e -> e.id().equals("spinkube"))
                .findFirst()
                .orElseThrow();
        List<String> objects = new ArrayList<>();
        for (JsonNode item : new ObjectMapper().readTree(CASES.toFile()).get("cases")) {
            MemoryTree tree =
                    MemoryTree.of(Map.of("case.yaml", item.get("manifest").asString()));
            for (RouteReader.Named source : routing.read(tree).sources()) {
                Map<String, String> files =
                        emitter.emit("web", source.table(), Destinations.none()).files();
                assertThat(files.containsKey("gateway.yaml")).isEqualTo(files.containsKey("routes.yaml"));
                files.forEach((file, text) -> {
                    if (!file.startsWith("losses")) {
                        objects.add("# " + item.get("id").asString() + " " + source.router() + "\n" + text);
                    }
                });
            }
        }
        assertThat(objects).hasSizeGreaterThan(200);
        Files.writeString(OBJECTS, String.join("---\n", objects));
    }
}
