package dev.kube2wasm.migrator.cli;

import dev.kube2wasm.migrator.engine.report.Palette;
import dev.kube2wasm.migrator.engine.report.Printable;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command line. */
final class Program {

    private static final String DEBUG = "--debug";

    private Program() {}

    /** The exit status of {@code args}; results go to the shell's output. */
    static int run(Shell shell, String... args) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(shell.out(), StandardCharsets.UTF_8));
        CommandLine line = new CommandLine(new MigratorCommand())
                .addSubcommand(new AssessCommand(shell))
                .addSubcommand(new ExplainCommand(shell))
                .addSubcommand(new ScaffoldCommand(shell))
                .addSubcommand(new RoutesCommand(shell))
                .addSubcommand(new RbacCommand(shell))
                .addSubcommand(new CommandLine(new RulesCommand(shell)).addSubcommand(new RulesCommand.Show(shell)))
                .addSubcommand(new CommandLine(new TargetsCommand(shell)).addSubcommand(new TargetsCommand.Show(shell)))
                .addSubcommand(new CapabilitiesCommand(shell))
                // An argument that starts with @ is a file to picocli, whose content would then show up in messages.
                .setExpandAtFiles(false)
                .registerConverter(AssessCommand.Format.class, new OneOf<>(AssessCommand.Format.class))
                .registerConverter(AssessCommand.FailOn.class, new OneOf<>(AssessCommand.FailOn.class))
                .registerConverter(ListFormat.Format.class, new OneOf<>(ListFormat.Format.class))
                .setColorScheme(Help.defaultColorScheme(shell.palette() == Palette.ANSI ? Help.Ansi.ON : Help.Ansi.OFF))
                .setOut(out)
                .setErr(shell.err())
                .setParameterExceptionHandler((error, wrong) -> misuse(shell, error))
                .setExecutionExceptionHandler((error, command, parsed) -> failed(shell, args, error));
        int status = line.execute(args);
        out.flush();
        return status;
    }

    /** Tells of something that should not have happened. */
    static int defect(Shell shell, String[] args, Throwable error) {
        shell.err()
                .println("migrator: a defect of ours (" + Printable.of(error.toString())
                        + "). Please report it with the command you ran; " + DEBUG + " adds where it happened.");
        if (Arrays.asList(args).contains(DEBUG)) {
            error.printStackTrace(shell.err());
        }
        return Exit.DEFECT;
    }

    private static int failed(Shell shell, String[] args, Exception error) {
        if (error instanceof Failure failure) {
            shell.err().println("migrator: " + Printable.of(failure.text()));
            return failure.status();
        }
        return defect(shell, args, error);
    }

    private static int misuse(Shell shell, ParameterException error) {
        shell.err().println("migrator: " + Printable.of(String.valueOf(error.getMessage())));
        UnmatchedArgumentException.printSuggestions(error, shell.err());
        String command = error.getCommandLine().getCommandSpec().qualifiedName(" ");
        shell.err().println("'" + command + " --help' lists what can be given.");
        return Exit.USAGE;
    }
}
