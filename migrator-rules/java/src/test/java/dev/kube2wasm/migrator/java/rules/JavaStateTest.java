package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaStateTest {

    @Test
    void findsWhatLaterRequestsSee() {
        rule(new JavaState()).java("""
                        import java.util.ArrayList;
                        import java.util.List;
                        import org.springframework.web.bind.annotation.*;
                        @RestController
                        class Counter {
                            private int count = 0; // requires: state.static
                            private final List<String> names = new ArrayList<>(); // requires: state.static
                            private final List<String> fixed = List.of("a");
                            private static final long serialVersionUID = 1L;
                            @GetMapping("/count")
                            int count() { count++; return count; }
                            @PostMapping("/names")
                            void add(@RequestBody String name) { names.add(name); }
                            @GetMapping("/names")
                            List<String> names() { return names; }
                            @GetMapping("/fixed")
                            List<String> fixed() { return fixed; }
                        }
                        """).check();
    }

    @Test
    void isSilentAboutLocalsAndConstants() {
        rule(new JavaState()).java("""
                        import java.util.HashMap;
                        import java.util.Map;
                        import org.springframework.web.bind.annotation.*;
                        @RestController
                        class Totals {
                            private static int MAX = 10;
                            @GetMapping("/totals")
                            Map<String, Integer> totals() {
                                Map<String, Integer> totals = new HashMap<>();
                                totals.put("max", MAX);
                                return totals;
                            }
                        }
                        """).check();
    }
}
