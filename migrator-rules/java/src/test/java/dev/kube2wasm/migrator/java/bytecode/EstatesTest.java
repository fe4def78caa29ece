package dev.kube2wasm.migrator.java.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.engine.tree.MemoryTree;
import dev.kube2wasm.migrator.java.JavaCodeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Java service of the sample estates, from its sources and from the archive that they are built into. */
class EstatesTest {

    private static final Path ESTATES = Path.of("../../test-fixtures/estates");

    static Stream<Path> services() throws IOException {
        try (Stream<Path> all = Files.walk(ESTATES)) {
            return all
                    .filter(p -> p.endsWith("pom.xml"))
                    .map(p -> Objects.requireNonNull(p.getParent()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static SortedMap<String, byte[]> files(Path directory) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path p : all.filter(Files::isRegularFile).sorted().toList()) {
                files.put("service/" + directory.relativize(p).toString().replace('\\', '/'), Files.readAllBytes(p));
            }
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("services")
    void sourcesAndSpringBootArchivesOfServicesSayTheSame(Path directory) throws IOException {
        SortedMap<String, byte[]> sources = files(directory);
        Look source = Look.at(sources, "service");
        Look built =
                Look.at(Map.of("build/service.jar", archive(sources, "-g", "--release", "17")), "build/service.jar");
        assertThat(built.findings()).isEqualTo(source.findings()).isNotEmpty();
        assertThat(built.routes()).isEqualTo(source.routes());
        assertThat(built.calls()).isEqualTo(source.calls());
        assertThat(built.problems()).isEqualTo(source.problems());
    }

    @ParameterizedTest
    @MethodSource("services")
    void aCompilerThatLeavesNoLinesAndNamesChangesNothing(Path directory) throws IOException {
        SortedMap<String, byte[]> sources = files(directory);
        Look source = Look.at(sources, "service");
        Look built = Look.at(
                Map.of("build/service.jar", archive(sources, "-g:none", "--release", "17")), "build/service.jar");
        assertThat(built.findings()).isEqualTo(source.findings()).isNotEmpty();
        assertThat(built.routes()).isEqualTo(source.routes());
        assertThat(built.calls()).isEqualTo(source.calls());
    }

    /** What Spring Boot's Maven plugin makes of the service. */
    private static byte[] archive(SortedMap<String, byte[]> files, String... options) throws IOException {
        SortedMap<String, String> java = new TreeMap<>();
        SortedMap<String, byte[]> entries = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith("service/src/main/java/") && path.endsWith(".java")) {
                java.put(path.substring("service/src/main/java/".length()), new String(bytes, StandardCharsets.UTF_8));
            } else if (path.startsWith("service/src/main/resources/")) {
                entries.put("BOOT-INF/classes/" + path.substring("service/src/main/resources/".length()), bytes);
            }
        });
        Compiled.classes(java, options).forEach((name, bytes) -> entries.put("BOOT-INF/classes/" + name, bytes));
        byte[] none = Compiled.zip(Map.of("META-INF/MANIFEST.MF", new byte[0]));
        new JavaCodeReader()
                .read(MemoryTree.ofBytes(files), new TreeSet<>(List.of("service")))
                .values()
                .forEach(r -> r.code()
                        .dependencies()
                        .forEach(d -> entries.put(
                                "BOOT-INF/lib/" + (d.group().startsWith("io.quarkus") ? d.group() + "." : "")
                                        + d.artifact() + "-1.0.jar",
                                none)));
        return Compiled.zip(entries);
    }
}
