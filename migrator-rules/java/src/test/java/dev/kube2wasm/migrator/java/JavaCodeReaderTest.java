package dev.kube2wasm.migrator.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.CodeReader.Reading;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JavaCodeReaderTest {

    private static final String MAIN = "package a; public class M { public static void main(String[] a) { %s } }";

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private void file(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Reading> read(String... directories) {
        SourceTree tree = new SourceTree() {
            @Override
            public List<String> files() {
                return List.copyOf(files.keySet());
            }

            @Override
            public Content read(String file) {
                byte[] bytes = files.get(file);
                return bytes == null
                        ? new Content.Unreadable(Problem.error(SourceLocation.startOf(file), "no such file"))
                        : new Content.Bytes(bytes);
            }
        };
        return new JavaCodeReader().read(tree, new TreeSet<>(List.of(directories)));
    }

    private static Reading of(Map<String, Reading> readings, String directory) {
        return Objects.requireNonNull(readings.get(directory));
    }

    @Test
    void readsOnlyWhatTheDirectoryHoldsAndNoTests() {
        file("one/src/main/java/a/M.java", MAIN.formatted("org.lib.Lib.main();"));
        file("one/src/test/java/a/T.java", MAIN.formatted("org.lib.Lib.test();"));
        file("one/.mvn/wrapper/W.java", MAIN.formatted("org.lib.Lib.wrapper();"));
        file("oneMore/src/main/java/a/M.java", MAIN.formatted("org.lib.Lib.other();"));
        Map<String, Reading> readings = read("one", "empty");
        assertThat(readings).containsOnlyKeys("one");
        assertThat(of(readings, "one").code().uses("org.lib.*").map(Use::member))
                .containsExactly("main");
    }

    @Test
    void aFileThatIsNotJavaIsAProblemAndABlindSpotAndTheRestIsRead() {
        file("s/src/main/java/a/M.java", MAIN.formatted("org.lib.Lib.main();"));
        file("s/src/main/java/a/Broken.java", "class {");
        Reading reading = of(read("s"), "s");
        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.problems().get(0).at().toString()).isEqualTo("s/src/main/java/a/Broken.java:1");
        assertThat(reading.blindSpots()).hasSize(1);
        assertThat(reading.code().uses("org.lib.*")).hasSize(1);
    }

    @Test
    void anEightBitEncodingIsReadAndBinaryIsNot() {
        files.put(
                "s/A.java",
                ("// caf\u00e9\n" + MAIN.formatted("org.lib.Lib.main();")).getBytes(StandardCharsets.ISO_8859_1));
        files.put("s/B.java", new byte[] {(byte) 0xCA, (byte) 0xFE, 0, 1});
        Reading reading = of(read("s"), "s");
        assertThat(reading.code().uses("org.lib.*")).hasSize(1);
        assertThat(reading.problems())
                .extracting(p -> p.severity() + " " + p.at() + " " + p.message())
                .containsExactly(
                        "WARNING s/A.java:1 this file is not UTF-8, so it was read as ISO 8859-1; its texts may be wrong: save it as UTF-8",
                        "ERROR s/B.java:1 this file is not text: save the Java source as UTF-8");
    }

    @Test
    void otherLanguagesInTheSameProcessAreBlindSpots() {
        file("s/src/main/java/a/M.java", MAIN.formatted(""));
        file("s/src/main/kotlin/a/K.kt", "fun main() {}");
        file("s/src/main/resources/template.groovy", "x");
        assertThat(of(read("s"), "s").blindSpots())
                .singleElement()
                .satisfies(b -> assertThat(b.reason()).contains("Kotlin"));
    }

    @Test
    void severalServicesShareWhatTheyShare() {
        file("shop/a/M.java", MAIN.formatted("org.lib.Lib.a();"));
        file("shop/b/M.java", MAIN.formatted("org.lib.Lib.b();"));
        Map<String, Reading> readings = read("shop/a", "shop/b", "shop");
        assertThat(of(readings, "shop/a").code().uses("org.lib.*").map(Use::member))
                .containsExactly("a");
        assertThat(of(readings, "shop").code().uses("org.lib.*")).isNotEmpty();
    }
}
