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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** {@link EmittersTest} with few requests a table, a test for each emitter: what mutants of the emitters are held against. */
class EmittersFastTest {

    private static final Path CASES = Path.of("../test-fixtures/routing/cases.json");
    private static final Toolkit TOOLKIT = Toolkit.load();
    private static final Routing ROUTING = new Routing(TOOLKIT);
    private static final List<RouteReader.Named> SOURCES = sources();

    @Test
    void cloudflareWorkers() {
        check("cloudflare-workers");
    }

    @Test
    void fastlyCompute() {
        check("fastly-compute");
    }

    @Test
    void spin() {
        check("spin");
    }

    @Test
    void spinkube() {
        check("spinkube");
    }

    @Test
    void wasmcloud() {
        check("wasmcloud");
    }

    private static void check(String id) {
        RouteEmitter emitter = RouteEmitters.all(TOOLKIT).stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow();
        for (RouteReader.Named source : SOURCES) {
            Routing.Conversion conversion = ROUTING.convert(source, emitter, Destinations.none(), List.of(), 0)
                    .get(0);
            assertThat(conversion.result().difference()).as(source.router()).isEmpty();
        }
    }

    private static List<RouteReader.Named> sources() {
        List<RouteReader.Named> sources = new ArrayList<>();
        try {
            for (JsonNode item :
                    new ObjectMapper().readTree(Files.readString(CASES)).get("cases")) {
                sources.addAll(ROUTING.read(MemoryTree.of(
                                Map.of("case.yaml", item.get("manifest").asString())))
                        .sources());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }
}
