package dev.kube2wasm.migrator.engine.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.engine.route.model.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The published cases of platforms that have routes of their own. */
public final class PlatformCases {

    private static final Path CASES = Path.of("../../test-fixtures/routing/cases.json");

    private PlatformCases() {}

    /**
     * A test for each request of one kind of cases.
     *
     * @param platform from a configuration to what it answers a request with
     * @param disputed what we hold right where the platform's documentation contradicts itself
     */
    public static List<DynamicTest> of(
            String kind, Function<String, Function<Request, Optional<String>>> platform, String disputed)
            throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode item : new ObjectMapper().readTree(CASES.toFile()).get("cases")) {
            if (item.get("kind").asString().equals(kind)) {
                var given = platform.apply(item.get("manifest").asString());
                for (JsonNode request : item.get("requests")) {
                    String name = item.get("id").asString() + " "
                            + request.get("host").asString()
                            + request.get("path").asString();
                    Optional<String> expected = request.has("disputed")
                            ? Optional.of(disputed)
                            : Optional.ofNullable(request.get("expect").get("backend"))
                                    .map(JsonNode::asString);
                    tests.add(DynamicTest.dynamicTest(
                            name,
                            () -> assertThat(given.apply(request(request))).isEqualTo(expected)));
                }
            }
        }
        return tests;
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
