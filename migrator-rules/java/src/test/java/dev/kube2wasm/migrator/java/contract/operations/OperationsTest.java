package dev.kube2wasm.migrator.java.contract.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Value;
import dev.kube2wasm.migrator.api.contract.Value.Argument;
import dev.kube2wasm.migrator.api.contract.Value.Concatenation;
import dev.kube2wasm.migrator.api.contract.Value.Entry;
import dev.kube2wasm.migrator.api.contract.Value.Instance;
import dev.kube2wasm.migrator.api.contract.Value.Text;
import dev.kube2wasm.migrator.java.contract.JavaTypes;
import dev.kube2wasm.migrator.java.routes.Routes;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.service.Services;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OperationsTest {

    private static final String SPRING = """
            import org.springframework.web.bind.annotation.*;
            import org.springframework.http.*;
            import java.util.*;
            """;

    private static List<Operation> operations(String... files) {
        ServiceCode code = Services.of(files);
        return new Operations(code, new JavaTypes(code)).of(Routes.of(code));
    }

    private static Optional<Value> value(String members) {
        return operations(SPRING + "@RestController class C {\n" + members
                        + "\n}\nrecord Greeting(int id, String text) {}")
                .get(0)
                .value();
    }

    @Test
    void everyRouteIsOneOperation() {
        ServiceCode code = Services.of(SPRING + """
                @RestController @RequestMapping("/a") class A {
                  @GetMapping({"", "/b"}) String all() { return db(); }
                  @RequestMapping("/c/{id:[0-9]+}") String any(@PathVariable int id) { return db(); }
                }
                """, """
                @jakarta.ws.rs.Path("/r") class R { @jakarta.ws.rs.GET public String get() { return db(); } }
                """, """
                @io.micronaut.http.annotation.Controller("/m") class M {
                  @io.micronaut.http.annotation.Post("/p") String post() { return db(); }
                }
                """);
        assertThat(new Operations(code, new JavaTypes(code)).of(Routes.of(code)))
                .extracting(o -> o.method() + " " + o.path())
                .containsExactlyElementsOf(Routes.of(code).stream()
                        .map(r -> r.method() + " " + r.path())
                        .toList())
                .hasSize(5);
    }

    @Test
    void whatTakesOneSegmentInSpringTakesOneHere() {
        assertThat(operations(SPRING + """
                        @RestController class A {
                          @GetMapping("/a/{id:.*}/items/{item:.+}") String one() { return db(); }
                          @GetMapping("/b/{id:[a-z]{2}}/{*rest}") String rest() { return db(); }
                        }
                        """, """
                        @jakarta.ws.rs.Path("/c") class R {
                          @jakarta.ws.rs.GET @jakarta.ws.rs.Path("{rest: .*}") public String get() { return db(); }
                        }
                        """))
                .extracting(Operation::path)
                .containsExactly("/a/{id}/items/{item}", "/b/{id:[a-z]{2}}/{rest:.*}", "/c/{rest: .*}");
    }

    @Test
    void aTextIsATextWhateverTheHandlerIsDeclaredToAnswer() {
        Operation operation = operations(
                        SPRING + "@RestController class C { @GetMapping Object f() { return \"hi\"; } }")
                .get(0);
        assertThat(operation.value()).contains(new Text("hi"));
        assertThat(operation.response().type()).contains(new Type.Scalar(Type.Scalar.Kind.STRING));
    }

    @Test
    void aConstantIsCarriedOver() {
        assertThat(value("static final String HI = \"hi\"; @GetMapping String f() { return HI + 1; }"))
                .contains(new Text("hi1"));
        assertThat(value("@GetMapping ResponseEntity<String> f() { return ResponseEntity.ok(\"x\"); }"))
                .contains(new Text("x"));
    }

    @Test
    void whatIsComputedFromTheRequestIsCarriedOver() {
        assertThat(value("""
                        @GetMapping("/{n}") Greeting f(@PathVariable String n, @RequestParam int id) {
                          String text = hello(n);
                          return new Greeting(id, text);
                        }
                        private String hello(String who) { return String.format("Hello, %s!", who); }
                        """))
                .contains(new Instance(
                        "Greeting",
                        List.of(
                                new Entry("id", new Argument("id")),
                                new Entry(
                                        "text",
                                        new Concatenation(
                                                List.of(new Text("Hello, "), new Argument("n"), new Text("!")))))));
    }

    @Test
    void whatIsNotExactIsLeftToPort() {
        assertThat(value("int n; @GetMapping int f() { return n; }")).isEmpty();
        assertThat(value("@GetMapping int f() { return new Random().nextInt(); }"))
                .isEmpty();
        assertThat(value("@GetMapping int f(@RequestParam int a) { return a / 2; }"))
                .isEmpty();
        assertThat(value("@GetMapping long f(@RequestParam int a) { return a; }"))
                .isEmpty();
        assertThat(value("@GetMapping String f(@RequestParam double a) { return \"\" + a; }"))
                .isEmpty();
        assertThat(value("@GetMapping String f(@RequestParam(required = false) String a) { return \"a\" + a; }"))
                .isEmpty();
        assertThat(value("@GetMapping @RolesAllowed(\"x\") String f() { return \"a\"; }"))
                .isEmpty();
        assertThat(value("final List<String> l = new ArrayList<>(); @GetMapping List<String> f() { return l; }"))
                .isEmpty();
        assertThat(value("@GetMapping String f() { save(); return \"a\"; } void save() { db.save(); }"))
                .isEmpty();
    }
}
