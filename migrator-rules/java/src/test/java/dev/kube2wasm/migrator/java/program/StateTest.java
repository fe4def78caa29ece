package dev.kube2wasm.migrator.java.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.code.StateField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StateTest {

    /** The fields that serving code changes and later requests can observe. */
    private static List<String> state(String body, String... more) {
        String controller = """
                package a;
                import java.util.*;
                import java.util.concurrent.atomic.*;
                import org.springframework.web.bind.annotation.*;
                @RestController class Web {
                """ + body + "}";
        String[] files = new String[more.length + 1];
        files[0] = controller;
        System.arraycopy(more, 0, files, 1, more.length);
        return Snippets.reach(files).state().stream()
                .filter(f -> !f.changes().isEmpty() && f.observed())
                .map(StateField::name)
                .toList();
    }

    @Test
    void aCounterThatIsAnsweredIsState() {
        assertThat(state("private int count; @GetMapping String get() { return \"n\" + count++; }"))
                .containsExactly("count");
    }

    @Test
    void aCounterThatIsOnlyLoggedIsNot() {
        assertThat(state("""
                org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("x");
                private int count; @GetMapping String get() { count++; log.info("n {}", count); return ""; }""")).isEmpty();
    }

    @Test
    void aCollectionThatIsFilledAndReadIsState() {
        assertThat(state("""
                private final List<String> items = new ArrayList<>();
                @PostMapping void add(String s) { items.add(s); }
                @GetMapping List<String> all() { return items; }""")).containsExactly("items");
    }

    @Test
    void aCollectionThatIsFilledAtStartUpIsNot() {
        assertThat(state("""
                private final List<String> items = new ArrayList<>();
                private static final Map<String, String> TABLE = new HashMap<>();
                static { TABLE.put("a", "b"); }
                @javax.annotation.PostConstruct void fill() { items.add("x"); }
                @GetMapping List<String> all() { return items; }
                @GetMapping String one() { return TABLE.get("a"); }""")).isEmpty();
    }

    @Test
    void aLocalCollectionIsNot() {
        assertThat(
                        state(
                                "@GetMapping List<String> all() { List<String> l = new ArrayList<>(); l.add(\"\"); return l; }"))
                .isEmpty();
    }

    @Test
    void aValueMadeOnFirstUseIsNot() {
        assertThat(
                        state(
                                "private Object o; @GetMapping Object get() { if (o == null) { o = new Object(); } return o; }"))
                .isEmpty();
    }

    @Test
    void whatASingletonHoldsIsSharedToo() {
        assertThat(state(
                        "private final Store store = new Store(); @GetMapping int get() { return store.next(); }",
                        "package a; class Store { private int n; int next() { n = n + 1; return n; } }"))
                .containsExactly("n");
    }

    @Test
    void anObjectMadeForTheRequestIsNot() {
        assertThat(state(
                        "@GetMapping int get() { return new Store().next(); }",
                        "package a; class Store { private int n; int next() { n = n + 1; return n; } }"))
                .isEmpty();
    }

    @Test
    void anObjectThatALibraryMakesIsNot() {
        assertThat(
                        state(
                                "@PostMapping int post(Order o) { o.setStatus(3); return o.getStatus(); }",
                                "package a; class Order { private int s; void setStatus(int n) { s = n; } int getStatus() { return s; } }"))
                .isEmpty();
    }

    @Test
    void aLocalNameForAFieldIsTheField() {
        assertThat(state("""
                private final Map<String, String> map = new HashMap<>();
                @PostMapping void put() { Map<String, String> m = this.map; m.put("a", "b"); }
                @GetMapping Object get() { return map; }""")).containsExactly("map");
    }

    @Test
    void aPlainJaxRsResourceLivesForOneRequest() {
        String resource = """
                package a;
                @jakarta.ws.rs.Path("/") public class R {
                  private int n;
                  @jakarta.ws.rs.GET public int get() { return ++n; }
                }""";
        assertThat(new Reach(Snippets.program(resource), Set.of(), false).state())
                .allMatch(f -> f.changes().isEmpty());
        assertThat(new Reach(Snippets.program(resource), Set.of(), true).state())
                .anyMatch(f -> f.name().equals("n") && !f.changes().isEmpty());
    }
}
