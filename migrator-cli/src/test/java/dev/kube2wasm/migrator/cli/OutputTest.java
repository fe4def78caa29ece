package dev.kube2wasm.migrator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kube2wasm.migrator.engine.report.Palette;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {

    @TempDir
    private Path directory;

    @Test
    void replacesTheFileWhole() throws IOException {
        Files.writeString(directory.resolve("r.json"), "old and longer");
        Output.write(shell(OutputStream.nullOutputStream()), Path.of("r.json"), out -> out.write("new"));
        assertThat(directory.resolve("r.json")).hasContent("new");
        assertThat(names()).containsExactly("r.json");
    }

    @Test
    void aResultThatFailsHalfWayLeavesTheOldFile() throws IOException {
        Files.writeString(directory.resolve("r.json"), "old");
        assertThatThrownBy(() -> Output.write(shell(OutputStream.nullOutputStream()), Path.of("r.json"), out -> {
                    out.write("half");
                    out.flush();
                    throw new IOException("no space left");
                }))
                .isInstanceOf(Failure.class)
                .hasMessage("the result could not be written to r.json: no space left");
        assertThat(directory.resolve("r.json")).hasContent("old");
        assertThat(names()).containsExactly("r.json");
    }

    @Test
    void saysWhyAFileCannotBeWritten() {
        Shell shell = shell(OutputStream.nullOutputStream());
        assertThatThrownBy(() -> Output.write(shell, Path.of("no/where/r.json"), OutputTest::nothing))
                .hasMessageContaining("its directory does not exist");
        assertThatThrownBy(() -> Output.write(shell, Path.of("."), OutputTest::nothing))
                .hasMessageContaining("is a directory");
    }

    @Test
    void aLinkKeepsPointingToTheFile() throws IOException {
        Files.writeString(directory.resolve("real"), "old");
        Files.createSymbolicLink(directory.resolve("link"), Path.of("real"));
        Output.write(shell(OutputStream.nullOutputStream()), Path.of("link"), out -> out.write("new"));
        assertThat(directory.resolve("link")).isSymbolicLink();
        assertThat(directory.resolve("real")).hasContent("new");
    }

    @Test
    void aClosedStandardOutputIsAFailureOfStatus3() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("broken pipe");
            }
        };
        assertThatThrownBy(() -> Output.write(shell(closed), null, out -> out.write("x")))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.status()).isEqualTo(3))
                .hasMessage("the result could not be written to standard output: broken pipe");
    }

    private static void nothing(Writer out) {}

    private Shell shell(OutputStream out) {
        return new Shell(directory, out, new PrintWriter(Writer.nullWriter()), Palette.PLAIN);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
