package dev.kube2wasm.migrator.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(
        name = "migrator",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        usageHelpAutoWidth = false,
        description = "Says which microservices fit Wasm functions at the edge, with evidence, and which stay on"
                + " Kubernetes.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:done, and what --fail-on or --strict forbids was found",
            "2:wrong usage",
            "3:nothing readable, or the output could not be written",
            "70:a defect of ours"
        })
final class MigratorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "On a defect of ours, print where it happened.")
    @SuppressWarnings("UnusedVariable") // Program looks for it itself: a defect may come before or outside parsing.
    private boolean debug;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Exit.USAGE;
    }
}
