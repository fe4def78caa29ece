package dev.kube2wasm.migrator.engine.route.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.engine.route.model.Request;
import dev.kube2wasm.migrator.engine.route.model.SpinRoutes;
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

class SpinEmitterTest {

    private static final Path CASES = Path.of("../../test-fixtures/routing/cases.json");

    @TestFactory
    Stream<DynamicTest> everyCase() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode item : json.readTree(CASES.toFile()).get("cases")) {
            if (!item.get("kind").asString().equals("spin-routes")) {
                continue;
            }
            SpinRoutes platform =
                    new SpinRoutes(SpinEmitter.routes(item.get("manifest").asString()));
            for (JsonNode request : item.get("requests")) {
                String name = item.get("id").asString() + " "
                        + request.get("host").asString() + request.get("path").asString();
                Optional<String> expected = Optional.ofNullable(
                                request.get("expect").get("backend"))
                        .map(JsonNode::asString);
                tests.add(DynamicTest.dynamicTest(
                        name,
                        () -> assertThat(platform.component(request(request))).isEqualTo(expected)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(8);
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
