package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaHttpRoutesTest {

    @Test
    void findsTheFirstRouteOfEachFile() {
        rule(new JavaHttpRoutes()).java("""
                        import org.springframework.web.bind.annotation.*;
                        @RestController
                        class Prices {
                            @GetMapping("/prices") // requires: http.inbound
                            String prices() { return "[]"; }
                            @GetMapping("/prices/{id}")
                            String price() { return "{}"; }
                        }
                        """).check();
    }

    @Test
    void isSilentWithoutRoutes() {
        rule(new JavaHttpRoutes()).java("""
                        class Prices { String prices() { return "@GetMapping"; } }
                        """).check();
    }
}
