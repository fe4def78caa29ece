package dev.kube2wasm.migrator.engine.route.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.engine.route.PlatformCases;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class CloudflareRoutesTest {

    /** Of one, the documentation's table contradicts the sentence above it and Cloudflare's own matcher. */
    private static final String DISPUTED = "a";

    @TestFactory
    List<DynamicTest> everyCase() throws IOException {
        List<DynamicTest> tests = PlatformCases.of(
                "cloudflare-routes", manifest -> new CloudflareRoutes(routes(manifest))::worker, DISPUTED);
        assertThat(tests).hasSizeGreaterThan(15);
        return tests;
    }

    private static List<CloudflareRoutes.Route> routes(String manifest) {
        List<CloudflareRoutes.Route> routes = new ArrayList<>();
        for (JsonNode worker : new ObjectMapper().readTree(manifest)) {
            worker.get("routes")
                    .forEach(r -> routes.add(new CloudflareRoutes.Route(
                            r.get("pattern").asString(), worker.get("name").asString())));
        }
        return routes;
    }
}
