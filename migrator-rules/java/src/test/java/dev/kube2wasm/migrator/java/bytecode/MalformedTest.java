package dev.kube2wasm.migrator.java.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.spi.CodeReader.Reading;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.engine.tree.MemoryTree;
import dev.kube2wasm.migrator.java.JavaCodeReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MalformedTest {

    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final SortedMap<String, byte[]> GOOD = Compiled.classes(Map.of("a/M.java", """
            package a;
            import java.util.*;
            public class M {
              private static final Map<String, Integer> SEEN = new HashMap<>();
              public static void main(String[] args) throws Exception {
                for (String arg : args) {
                  SEEN.merge(arg, 1, Integer::sum);
                  Runnable r = () -> System.out.println("n" + arg + SEEN.size());
                  new Thread(r).start();
                  switch (arg) { case "a" -> new java.net.ServerSocket(80); default -> throw new IllegalStateException(); }
                }
                try { Thread.sleep(5L); } catch (InterruptedException e) { return; } finally { SEEN.clear(); }
              }
            }"""));

    private static Reading read(String path, byte[] bytes) {
        return Assertions.assertTimeoutPreemptively(
                BOUND,
                () -> Objects.requireNonNull(new JavaCodeReader()
                        .read(MemoryTree.ofBytes(Map.of(path, bytes)), new TreeSet<>(List.of(path)))
                        .get(path)));
    }

    private static List<String> messages(Reading reading) {
        return reading.problems().stream().map(Problem::message).toList();
    }

    private static byte[] jar(String entry, byte[] bytes) {
        SortedMap<String, byte[]> entries = new TreeMap<>(GOOD);
        entries.put(entry, bytes);
        return Compiled.zip(entries);
    }

    @Test
    void aWrongConstantPoolIsOneProblemAndABlindSpot() {
        byte[] wrong = Objects.requireNonNull(GOOD.get("a/M.class")).clone();
        wrong[10] = 99;
        Reading reading = read("app.jar", jar("a/Wrong.class", wrong));
        assertThat(reading.problems()).singleElement().satisfies(p -> {
            assertThat(p.at()).hasToString("app.jar!/a/Wrong.class:1");
            assertThat(p.message()).contains("malformed");
        });
        assertThat(reading.blindSpots()).hasSize(1);
        assertThat(reading.code().uses("java.net.ServerSocket")).isNotEmpty();
    }

    @Test
    void classFilesThatAnAssemblerMadeAreReadOrAreProblems(@TempDir Path directory) throws IOException {
        Path source = directory.resolve("a.jcod");
        // The class's name is an entry that the pool does not have.
        Files.writeString(source, """
                class a/Dangling {
                  0xCAFEBABE; 0; 52;
                  [] { ; Utf8 "a/Dangling"; class #1; Utf8 "java/lang/Object"; class #40; }
                  0x0021; #2; #4;
                  [] {} [] {} [] {} [] {}
                }
                """);
        StringWriter messages = new StringWriter();
        boolean made = new org.openjdk.asmtools.jcoder.Main(new PrintWriter(messages), "jcoder")
                .compile(new String[] {"-d", directory.toString(), source.toString()});
        assertThat(made).as(messages.toString()).isTrue();
        byte[] dangling = Files.readAllBytes(directory.resolve("a/Dangling.class"));
        assertThat(messages(read("app.jar", jar("a/Dangling.class", dangling))))
                .singleElement()
                .asString()
                .contains("malformed");
    }

    @Test
    void mutatedClassFilesNeverEndTheRun() {
        byte[] good = Objects.requireNonNull(GOOD.get("a/M.class"));
        Random random = new Random(5);
        int broken = 0;
        for (int i = 0; i < 1500; i++) {
            byte[] bytes = good.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = i % 10 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
            broken += read("app.jar", Compiled.zip(Map.of("a/M.class", cut)))
                            .problems()
                            .isEmpty()
                    ? 0
                    : 1;
        }
        assertThat(broken).isBetween(500, 1499);
    }

    @Test
    void mutatedArchivesNeverEndTheRun() {
        byte[] good = jar("application.properties", "a=b".getBytes(StandardCharsets.UTF_8));
        Random random = new Random(7);
        for (int i = 0; i < 1500; i++) {
            byte[] bytes = good.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Reading reading = read("app.jar", bytes);
            assertThat(reading.code().languages()).contains("java");
        }
    }

    @Test
    void whatIsNoArchiveIsAProblem() {
        for (byte[] bytes : List.of(new byte[0], new byte[4000], Arrays.copyOf(Compiled.zip(GOOD), 200))) {
            Reading reading = read("app.jar", bytes);
            assertThat(messages(reading)).singleElement().asString().contains("zip");
            assertThat(reading.blindSpots()).isNotEmpty();
        }
    }

    @Test
    void namesThatLeadOutOfAnArchiveAreLeftOut() {
        Reading reading = read("app.jar", jar("../../evil/Evil.class", new byte[10]));
        assertThat(messages(reading)).singleElement().asString().contains("leads out");
        assertThat(reading.code().uses("java.net.ServerSocket")).isNotEmpty();
    }

    @Test
    void anArchiveOfAHundredThousandEntriesIsAProblem() {
        SortedMap<String, byte[]> entries = new TreeMap<>(GOOD);
        for (int i = 0; i < 100_000; i++) {
            entries.put("a/C" + i + ".class", new byte[0]);
        }
        assertThat(messages(read("app.jar", Compiled.zip(entries))))
                .singleElement()
                .asString()
                .contains("more than 60000 entries");
    }

    @Test
    void whatUnpacksToGigabytesIsAProblem() {
        Reading reading = read("app.jar", jar("a/Bomb.class", new byte[64 << 20]));
        assertThat(messages(reading)).singleElement().asString().contains("larger");
        assertThat(reading.code().uses("java.net.ServerSocket")).isNotEmpty();
    }

    @Test
    void deepAndLongCodeIsRead() {
        StringBuilder sum = new StringBuilder("args[0]");
        sum.append(" + args[0]".repeat(1500));
        StringBuilder nested = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            nested.append("if (args.length > ").append(i).append(") { ");
        }
        nested.append("new java.net.ServerSocket(80);").append("}".repeat(400));
        String text =
                "package a; public class D { public static void main(String[] args) throws Exception { String s = "
                        + sum + "; " + nested + " } }";
        Reading reading = read("app.jar", Compiled.zip(Compiled.classes(Map.of("a/D.java", text))));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.code().uses("java.net.ServerSocket")).isNotEmpty();
    }
}
