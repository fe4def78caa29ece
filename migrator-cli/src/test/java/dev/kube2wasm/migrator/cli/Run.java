package dev.kube2wasm.migrator.cli;

import dev.kube2wasm.migrator.engine.report.Palette;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What one command line gave. */
record Run(int status, String out, String err) {

    static Run in(Path directory, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Run run = to(out, directory, args);
        return new Run(run.status(), out.toString(StandardCharsets.UTF_8), run.err());
    }

    /** Runs with {@code out} as standard output. */
    static Run to(OutputStream out, Path directory, String... args) {
        StringWriter err = new StringWriter();
        PrintWriter writer = new PrintWriter(err, true);
        int status = Program.run(new Shell(directory, out, writer, Palette.PLAIN), args);
        writer.flush();
        return new Run(status, "", err.toString());
    }
}
