package dev.kube2wasm.migrator.cli;

import dev.kube2wasm.migrator.api.assess.Assessment;
import dev.kube2wasm.migrator.api.assess.WorkloadAssessment;
import dev.kube2wasm.migrator.engine.Toolkit;
import dev.kube2wasm.migrator.engine.report.ExplainReport;
import dev.kube2wasm.migrator.engine.report.Palette;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        sortOptions = false,
        description = "Gives the whole reasoning for one workload: what it requires and where, what the target claims,"
                + " and what would change the verdict.")
final class ExplainCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(
            index = "0",
            paramLabel = "WORKLOAD",
            description = "The name of a workload, or namespace/Kind/name where several share it.")
    private String workload = "";

    @Parameters(
            index = "1",
            paramLabel = "PATH",
            arity = "0..1",
            defaultValue = ".",
            description = "A repository. Default: here.")
    private Path path = Path.of(".");

    @Mixin
    private TargetOption target = new TargetOption();

    @Mixin
    private SourceOption sources = new SourceOption();

    @Mixin
    private RenderingOptions rendering = new RenderingOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the result there instead of to standard output.")
    private @Nullable Path output;

    ExplainCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Toolkit toolkit = Toolkit.load().with(rendering.rendering(shell, path));
        Assessment assessment =
                Estate.assess(shell, path, cluster.manifests(toolkit), sources, target.chosen(toolkit.targets()));
        if (assessment.workloads().isEmpty()) {
            throw Failure.inputOutput("no workload was found in " + cluster.place(path) + ".");
        }
        WorkloadAssessment found = Workloads.named(assessment.workloads(), workload, path);
        ExplainReport report = new ExplainReport(output == null ? shell.palette() : Palette.PLAIN);
        Output.write(shell, output, out -> report.write(found, assessment.targets(), out));
        return Exit.DONE;
    }
}
