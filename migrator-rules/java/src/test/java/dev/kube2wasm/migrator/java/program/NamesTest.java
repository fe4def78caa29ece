package dev.kube2wasm.migrator.java.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

    private static String resolve(String name, String type, String... files) {
        Program program = Snippets.program(files);
        return program.resolve(name, program.type(type).orElseThrow());
    }

    @Test
    void aSingleImportWins() {
        assertThat(resolve("File", "a.B", "package a; import my.File; import java.io.*; class B {}"))
                .isEqualTo("my.File");
    }

    @Test
    void theSamePackageHidesJavaLang() {
        assertThat(resolve("Thread", "a.B", "package a; class B {}", "package a; class Thread {}"))
                .isEqualTo("a.Thread");
        assertThat(resolve("Thread", "a.B", "package a; class B {}")).isEqualTo("java.lang.Thread");
    }

    @Test
    void importsOnDemandFindTheJdkAndOwnPackages() {
        assertThat(resolve("Files", "a.B", "package a; import java.nio.file.*; import x.y.*; class B {}"))
                .isEqualTo("java.nio.file.Files");
        assertThat(resolve("C", "a.B", "package a; import b.*; import x.*; class B {}", "package b; public class C {}"))
                .isEqualTo("b.C");
    }

    @Test
    void theOnlyForeignImportOnDemandIsBelieved() {
        assertThat(resolve(
                        "KafkaTemplate",
                        "a.B",
                        "package a; import org.springframework.kafka.core.*; import java.util.*; class B {}"))
                .isEqualTo("org.springframework.kafka.core.KafkaTemplate");
    }

    @Test
    void severalForeignImportsOnDemandAreSettledByWhatIsWellKnownOrImportedElsewhere() {
        String file = "package a; import javax.ws.rs.*; import org.acme.*; import org.zeta.*; class B {}";
        assertThat(resolve("Path", "a.B", file)).isEqualTo("javax.ws.rs.Path");
        assertThat(resolve("Thing", "a.B", file)).isEqualTo("a.Thing");
        assertThat(resolve("Thing", "a.B", file, "package a; import org.acme.Thing; class C {}"))
                .isEqualTo("org.acme.Thing");
    }

    @Test
    void nestedTypesAreFoundThroughOuterAndSuperTypes() {
        String[] files = {
            "package a; class B extends Base { class Own {} }", "package a; class Base { static class Inner {} }"
        };
        assertThat(resolve("Own", "a.B", files)).isEqualTo("a.B.Own");
        assertThat(resolve("Inner", "a.B", files)).isEqualTo("a.Base.Inner");
        assertThat(resolve("Inner", "a.B.Own", files)).isEqualTo("a.Base.Inner");
        assertThat(resolve("Map.Entry", "a.B", "package a; import java.util.Map; class B {}"))
                .isEqualTo("java.util.Map.Entry");
    }

    @Test
    void aTypeParameterIsNoType() {
        assertThat(resolve("T", "a.B", "package a; class B<T> {}", "package a; class T {}"))
                .isEmpty();
    }

    @Test
    void typesThatInheritInACircleEnd() {
        assertThat(resolve("X", "a.B", "package a; class B extends C {} class C extends B {}"))
                .isEqualTo("a.X");
    }
}
