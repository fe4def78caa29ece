package dev.kube2wasm.migrator.cli;

import dev.kube2wasm.migrator.api.assess.Assessment;
import dev.kube2wasm.migrator.api.assess.Fitness;
import dev.kube2wasm.migrator.api.assess.Verdict;
import dev.kube2wasm.migrator.engine.Toolkit;
import dev.kube2wasm.migrator.engine.report.JsonReport;
import dev.kube2wasm.migrator.engine.report.Palette;
import dev.kube2wasm.migrator.engine.report.Report;
import dev.kube2wasm.migrator.engine.report.SarifReport;
import dev.kube2wasm.migrator.engine.report.TextReport;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "assess",
        sortOptions = false,
        description = "Reads the manifests and the code below PATH and says of every workload whether it can be a"
                + " function: FIT as it is, REFACTOR after a change, UNDECIDED where something could not be"
                + " looked at, KEEP where it stays on Kubernetes.")
final class AssessCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        JSON,
        SARIF;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum FailOn {
        REFACTOR(Verdict.REFACTOR),
        UNDECIDED(Verdict.UNDECIDED),
        KEEP(Verdict.KEEP);

        private final Verdict verdict;

        FailOn(Verdict verdict) {
            this.verdict = verdict;
        }

        boolean isMetBy(Assessment assessment) {
            return assessment.workloads().stream()
                    .flatMap(w -> w.fitness().stream())
                    .map(Fitness::verdict)
                    .anyMatch(v -> v.compareTo(verdict) >= 0);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Shell shell;

    @Parameters(paramLabel = "PATH", arity = "0..1", defaultValue = ".", description = "A repository. Default: here.")
    private Path path = Path.of(".");

    @Mixin
    private TargetOption target = new TargetOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the result there instead of to standard output.")
    private @Nullable Path output;

    @Mixin
    private SourceOption sources = new SourceOption();

    @Mixin
    private RenderingOptions rendering = new RenderingOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "VERDICT",
            description = "Exit with status 1 if any workload has this verdict or a worse one on any target:"
                    + " ${COMPLETION-CANDIDATES}.")
    private @Nullable FailOn failOn;

    AssessCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Toolkit toolkit = Toolkit.load().with(rendering.rendering(shell, path));
        Assessment assessment =
                Estate.assess(shell, path, cluster.manifests(toolkit), sources, target.chosen(toolkit.targets()));
        Report report = report(toolkit);
        Output.write(shell, output, out -> report.write(assessment, out));
        if (assessment.workloads().isEmpty()) {
            throw Failure.inputOutput(
                    "no workload was found in '" + path + "'. A workload is a Deployment, StatefulSet,"
                            + " DaemonSet, Job, CronJob or the like in a YAML or JSON manifest.");
        }
        return failOn != null && failOn.isMetBy(assessment) ? Exit.FAIL_ON : Exit.DONE;
    }

    private Report report(Toolkit toolkit) {
        return switch (format) {
            case TEXT -> new TextReport(output == null ? shell.palette() : Palette.PLAIN);
            case JSON -> new JsonReport(Version.tool());
            case SARIF ->
                new SarifReport(
                        Version.tool(),
                        toolkit.rules().stream().map(rule -> rule.info()).toList());
        };
    }
}
