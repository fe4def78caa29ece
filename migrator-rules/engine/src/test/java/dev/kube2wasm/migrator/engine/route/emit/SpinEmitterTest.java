package dev.kube2wasm.migrator.engine.route.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.engine.route.PlatformCases;
import dev.kube2wasm.migrator.engine.route.model.Request;
import dev.kube2wasm.migrator.engine.route.model.SpinRoutes;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SpinEmitterTest {

    @TestFactory
    List<DynamicTest> everyCase() throws IOException {
        List<DynamicTest> tests = PlatformCases.of(
                "spin-routes", manifest -> new SpinRoutes(SpinEmitter.routes(manifest))::component, "");
        assertThat(tests).hasSizeGreaterThan(8);
        return tests;
    }

    @Test
    void ofRoutesWithTheSameTextTheLastCounts() {
        SpinRoutes routes = new SpinRoutes(List.of(
                new SpinRoutes.Route("/a", "first"),
                new SpinRoutes.Route("/a", "last"),
                new SpinRoutes.Route("/b/:x", "first"),
                new SpinRoutes.Route("/b/:y", "last")));
        assertThat(routes.component(Request.get("a.example.com", "/a"))).contains("last");
        assertThat(routes.component(Request.get("a.example.com", "/b/c"))).contains("first");
    }
}
