package dev.kube2wasm.migrator.cli;

import dev.kube2wasm.migrator.engine.report.Palette;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The program {@code migrator}: the only place that ends the process. */
public final class Main {

    /** Readers descend into what they read; 64 MiB is deeper than any input that a reader does not refuse. */
    private static final long STACK = 64L << 20;

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        PrintWriter err = new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true);
        Shell shell = new Shell(
                Path.of("").toAbsolutePath(),
                new FileOutputStream(FileDescriptor.out),
                err,
                palette(System.getenv(), Boolean.getBoolean("migrator.terminal")));
        AtomicInteger status = new AtomicInteger(Exit.DEFECT);
        Thread work = new Thread(null, () -> status.set(Program.run(shell, args)), "migrator", STACK);
        work.setUncaughtExceptionHandler((thread, error) -> Program.defect(shell, args, error));
        work.start();
        work.join();
        err.flush();
        System.exit(status.get());
    }

    /**
     * Colour is for terminals, and for users who have not asked for none (https://no-color.org, read 2026-11-23).
     *
     * @param isTerminal as the launcher found out: no JDK from 17 to 25 tells whether its output is a terminal
     */
    private static Palette palette(Map<String, String> environment, boolean isTerminal) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return isTerminal && !refused ? Palette.ANSI : Palette.PLAIN;
    }
}
