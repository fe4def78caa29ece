package dev.kube2wasm.migrator.kubernetes.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kube2wasm.migrator.api.route.Action.HeaderChanges;
import dev.kube2wasm.migrator.api.spi.RouteReader;
import dev.kube2wasm.migrator.engine.Toolkit;
import dev.kube2wasm.migrator.engine.route.Routing;
import dev.kube2wasm.migrator.engine.route.emit.RouterData;
import dev.kube2wasm.migrator.engine.route.model.Decision;
import dev.kube2wasm.migrator.engine.route.model.Request;
import dev.kube2wasm.migrator.engine.route.model.TableRouter;
import dev.kube2wasm.migrator.engine.route.probe.Probes;
import dev.kube2wasm.migrator.engine.tree.MemoryTree;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Writes the tables of all cases, with requests and what is decided of them, a line of JSON each: {@code dev prove-routes}
 * holds the generated routers against it.
 */
class RouterLinesTest {

    private static final Path CASES = Path.of("../../test-fixtures/routing/cases.json");
    private static final Path LINES = Path.of("target/router-lines.jsonl");
    private static final int REQUESTS = 1000;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void linesOfEveryCase() throws IOException {
        Routing routing = new Routing(Toolkit.load());
        int tables = 0;
        try (BufferedWriter out = Files.newBufferedWriter(LINES)) {
            for (JsonNode item : json.readTree(CASES.toFile()).get("cases")) {
                MemoryTree tree =
                        MemoryTree.of(Map.of("case.yaml", item.get("manifest").asText()));
                for (RouteReader.Named source : routing.read(tree).sources()) {
                    out.write(line(item.get("id").asText() + " " + source.router(), source));
                    out.write('\n');
                    tables++;
                }
            }
        }
        assertThat(tables).isGreaterThan(100);
    }

    private String line(String name, RouteReader.Named source) throws IOException {
        TableRouter router = new TableRouter(source.table());
        String data = RouterData.write(source.table());
        assertThat(RouterData.write(RouterData.read(data))).isEqualTo(data);
        List<Object> asked = Probes.of(List.of(source.table()), 7, REQUESTS)
                .map(r -> (Object) Map.of("request", request(r), "decision", decision(router.route(r))))
                .toList();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", name);
        line.put("table", json.readTree(data));
        line.put("asked", asked);
        return json.writeValueAsString(line);
    }

    private static Map<String, Object> request(Request request) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("scheme", request.scheme());
        map.put("method", request.method());
        map.put("host", request.host());
        map.put("path", request.path());
        request.query().ifPresent(q -> map.put("query", q));
        map.put(
                "headers",
                request.headers().stream()
                        .map(h -> List.of(h.name(), h.value()))
                        .toList());
        return map;
    }

    private static Map<String, Object> decision(Decision decision) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (decision instanceof Decision.Answered answered) {
            map.put("kind", "answered");
            map.put("status", answered.status());
            map.put("headers", answered.headers());
        } else if (decision instanceof Decision.Redirected redirected) {
            map.put("kind", "redirected");
            map.put("status", redirected.status());
            map.put("location", redirected.location());
        } else if (decision instanceof Decision.Forwarded forwarded) {
            map.put("kind", "forwarded");
            map.put("backends", forwarded.backends());
            map.put("host", forwarded.host());
            map.put("path", forwarded.path());
            map.put("headers", forwarded.headers());
            map.put("answer", answer(forwarded.answer()));
            map.put("mirrors", forwarded.mirrors());
            Stream.of(forwarded.timeouts().request(), forwarded.timeouts().backend())
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder())
                    .ifPresent(t -> map.put("timeout", t.toMillis()));
        }
        return map;
    }

    private static Map<String, Object> answer(HeaderChanges changes) {
        Map<String, String> set = new TreeMap<>();
        changes.set().forEach(h -> set.put(h.name().toLowerCase(Locale.ROOT), h.value()));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("set", set);
        map.put(
                "add",
                changes.add().stream()
                        .map(h -> List.of(h.name().toLowerCase(Locale.ROOT), h.value()))
                        .toList());
        map.put(
                "remove",
                changes.remove().stream().map(n -> n.toLowerCase(Locale.ROOT)).toList());
        return map;
    }
}
