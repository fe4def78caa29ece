package dev.kube2wasm.migrator.engine.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileSetTest {

    @TempDir
    private Path directory = Path.of(".");

    private FileSet.Outcome write(boolean force, Map<String, String> files) throws IOException {
        return FileSet.write(directory.resolve("out"), new TreeMap<>(files), force);
    }

    private List<String> there() throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile)
                    .map(p -> directory.relativize(p).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void writesEveryFileAndLeavesNothingElse() throws IOException {
        assertThat(write(false, Map.of("a/b.txt", "1", "c", "ü"))).isEqualTo(new FileSet.Outcome.Written());
        assertThat(there()).containsExactly("out/a/b.txt", "out/c");
        assertThat(Files.readString(directory.resolve("out/c"))).isEqualTo("ü");
    }

    @Test
    void writesNothingWhereAFileIsInTheWay() throws IOException {
        write(false, Map.of("c", "mine"));
        assertThat(write(false, Map.of("a", "1", "c", "2"))).isEqualTo(new FileSet.Outcome.InTheWay(List.of("c")));
        assertThat(there()).containsExactly("out/c");
        assertThat(Files.readString(directory.resolve("out/c"))).isEqualTo("mine");
    }

    @Test
    void aFileWithTheSameTextIsNotInTheWay() throws IOException {
        write(false, Map.of("c", "same"));
        assertThat(write(false, Map.of("a", "1", "c", "same"))).isEqualTo(new FileSet.Outcome.Written());
    }

    @Test
    void overwritesByForceAndKeepsWhatIsNotItsOwn() throws IOException {
        write(false, Map.of("c", "old", "other", "kept"));
        assertThat(write(true, Map.of("c", "new"))).isEqualTo(new FileSet.Outcome.Written());
        assertThat(Files.readString(directory.resolve("out/c"))).isEqualTo("new");
        assertThat(there()).containsExactly("out/c", "out/other");
    }

    @Test
    void putsEverythingBackWhenOneFileCannotBeWritten() throws IOException {
        write(false, Map.of("a", "old", "z/inside", "1"));
        assertThatThrownBy(() -> write(true, Map.of("a", "new", "z", "a file where a directory is")))
                .isInstanceOf(IOException.class);
        assertThat(there()).containsExactly("out/a", "out/z/inside");
        assertThat(Files.readString(directory.resolve("out/a"))).isEqualTo("old");
    }

    @Test
    void neverLeavesTheDirectory() throws IOException {
        assertThatThrownBy(() -> write(true, Map.of("../x", "1"))).isInstanceOf(IllegalArgumentException.class);
        Path outside = Files.createDirectories(directory.resolve("outside"));
        Files.createDirectories(directory.resolve("out"));
        Files.createSymbolicLink(directory.resolve("out/link"), outside);
        assertThatThrownBy(() -> write(true, Map.of("link/x", "1"))).isInstanceOf(IOException.class);
        assertThat(there()).isEmpty();
    }
}
