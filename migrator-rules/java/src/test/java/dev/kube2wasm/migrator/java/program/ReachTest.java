package dev.kube2wasm.migrator.java.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.code.Use;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static final String CONTROLLER = """
            package a;
            import org.springframework.web.bind.annotation.*;
            import org.lib.*;
            @RestController class Web {
              private final Store store;
              Web(Store store) { this.store = store; }
            """;

    /** The foreign methods of {@code org.lib} that are called. */
    private static List<String> calls(String... files) {
        return Snippets.reach(files).uses().stream()
                .filter(u -> u.kind() == Use.Kind.CALL && u.type().startsWith("org.lib."))
                .map(u -> Names.lastOf(u.type()) + "#" + u.member())
                .toList();
    }

    @Test
    void whatAHandlerCallsIsReachedAndWhatNothingCallsIsNot() {
        assertThat(calls(CONTROLLER + """
              @GetMapping("/") String get() { return used(); }
              private String used() { return Lib.live(); }
              private String unused() { return Lib.dead(); }
            }""")).containsExactly("Lib#live");
    }

    @Test
    void commentsStringsAndUnusedImportsSayNothing() {
        assertThat(Snippets.reach(CONTROLLER + """
              // Lib.dead();
              /* @GetMapping */
              @GetMapping("/") String get() { return "Lib.dead()"; }
            }""", "package a; interface Store {}").uses().stream()
                        .map(Use::type))
                .noneMatch(t -> t.startsWith("org.lib."));
    }

    @Test
    void anInterfaceLeadsToTheClassesThatAreConstructed() {
        String store = """
                package a;
                import org.lib.*;
                interface Store { void save();
                  class Fake implements Store { public void save() { Lib.fake(); } } }
                @org.springframework.stereotype.Component
                class Real implements Store { public void save() { Lib.real(); } }
                """;
        assertThat(calls(CONTROLLER + "@PostMapping void post() { store.save(); } }", store))
                .containsExactly("Lib#real");
    }

    @Test
    void anInterfaceThatNothingKnownImplementsLeadsToAnyTopLevelClass() {
        String store = """
                package a;
                import org.lib.*;
                interface Store { void save(); }
                class FromXml implements Store { public void save() { Lib.xml(); } }
                """;
        assertThat(calls(CONTROLLER + "@PostMapping void post() { store.save(); } }", store))
                .containsExactly("Lib#xml");
    }

    @Test
    void lambdasMethodReferencesAndAnonymousClassesAreFollowed() {
        assertThat(calls(CONTROLLER + """
              @GetMapping("/") void get(java.util.List<String> names) {
                names.forEach(n -> Lib.lambda());
                names.forEach(this::each);
                Runnable r = new Runnable() { public void run() { Lib.anonymous(); } };
              }
              void each(String s) { Lib.reference(); }
            }""")).containsExactlyInAnyOrder("Lib#lambda", "Lib#anonymous", "Lib#reference");
    }

    @Test
    void aBeanMethodCountsAndAnAsyncMethodThatNothingCallsDoesNot() {
        assertThat(calls("""
            package a;
            import org.lib.*;
            import org.springframework.context.annotation.*;
            @Configuration class C { @Bean Object o() { return Lib.bean(); } }
            @org.springframework.stereotype.Component class T {
              @org.springframework.scheduling.annotation.Async void task() { Lib.never(); } }
            """)).containsExactly("Lib#bean");
    }

    @Test
    void aClassWithMappingsButNoStereotypeIsDead() {
        assertThat(calls("""
            package a;
            import org.lib.*;
            class Main { public static void main(String[] a) { Lib.main(); } }
            @org.springframework.web.bind.annotation.RequestMapping("/x")
            class NoBean { @org.springframework.web.bind.annotation.GetMapping void get() { Lib.never(); } }
            """)).containsExactly("Lib#main");
    }

    @Test
    void aFieldCountsWhereItIsUsed() {
        List<String> types =
                Snippets.reach(CONTROLLER + """
              private Client used = null;
              private final Sender unused = null;
              @GetMapping("/") void get() { used.call(); }
            }""").uses().stream().map(Use::type).toList();
        assertThat(types).contains("org.lib.Client").doesNotContain("org.lib.Sender");
    }

    @Test
    void startUpIsToldFromServing() {
        Reach reach = Snippets.reach("""
            package a;
            import org.lib.*;
            class Main {
              public static void main(String[] a) { Lib.once(); Server.handle(r -> Lib.often()); }
            }""");
        assertThat(reach.uses().stream().filter(Use::startupOnly).map(Use::member))
                .contains("once", "handle");
        assertThat(reach.uses().stream().filter(u -> !u.startupOnly()).map(Use::member))
                .containsExactly("often");
    }

    @Test
    void codeThatNothingKnownStartsCountsWhole() {
        assertThat(calls("package a; import org.lib.*; class Odd { void work() { Lib.live(); } }"))
                .containsExactly("Lib#live");
    }

    @Test
    void aClassThatADescriptorNamesIsLive() {
        String handler = "package a; import org.lib.*; class H { void on() { Lib.live(); } }";
        String main = "package a; class M { public static void main(String[] a) {} }";
        assertThat(new Reach(Snippets.program(handler, main), Set.of("a.H"), false).uses())
                .anyMatch(u -> u.member().equals("live"));
        assertThat(calls(handler, main)).isEmpty();
    }

    @Test
    void aClassBehindAGeneratedInterfaceIsLive() {
        String main = "package a; class M { public static void main(String[] a) {} }";
        assertThat(calls(main, """
            package com.shop.orders.web;
            import com.shop.orders.api.OrdersApi;
            class Orders implements OrdersApi { public void list() { org.lib.Lib.live(); } }""")).containsExactly("Lib#live");
        assertThat(calls(main, """
            package com.shop.orders.web;
            class Orders implements org.elsewhere.OrdersApi { public void list() { org.lib.Lib.dead(); } }""")).isEmpty();
    }

    @Test
    void constantsReachArguments() {
        Use use = Snippets.reach("""
            package a;
            class Main {
              static final String HOST = "http://" + Names.USERS;
              public static void main(String[] a) { org.lib.Lib.call(HOST + "/x", a); }
            }
            class Names { static final String USERS = "users"; }
            """).uses().stream()
                .filter(u -> u.member().equals("call"))
                .findFirst()
                .orElseThrow();
        assertThat(use.arguments().get(0)).contains("http://users/x");
        assertThat(use.arguments().get(1)).isEmpty();
    }
}
