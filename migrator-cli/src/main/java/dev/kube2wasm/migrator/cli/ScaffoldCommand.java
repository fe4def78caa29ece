package dev.kube2wasm.migrator.cli;

import dev.kube2wasm.migrator.api.assess.Fitness;
import dev.kube2wasm.migrator.api.assess.Verdict;
import dev.kube2wasm.migrator.api.assess.WorkloadAssessment;
import dev.kube2wasm.migrator.api.target.Target;
import dev.kube2wasm.migrator.engine.Toolkit;
import dev.kube2wasm.migrator.engine.catalog.ScaffoldCatalog;
import dev.kube2wasm.migrator.engine.catalog.TemplateSet;
import dev.kube2wasm.migrator.engine.generate.Language;
import dev.kube2wasm.migrator.engine.generate.Languages;
import dev.kube2wasm.migrator.engine.generate.Scaffolds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "scaffold",
        sortOptions = false,
        description = "Writes a function for each chosen workload: its routes, types, configuration and calls, ready to"
                + " build.")
final class ScaffoldCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(
            index = "0",
            paramLabel = "PATH",
            arity = "0..1",
            defaultValue = ".",
            description = "A repository. Default: here.")
    private Path path = Path.of(".");

    @ArgGroup(exclusive = false, multiplicity = "1", validate = true)
    private Which which = new Which();

    @Option(
            names = "--target",
            paramLabel = "ID",
            defaultValue = "spin",
            description = "Where the functions are to run. Default: ${DEFAULT-VALUE}.")
    private String targetId = "spin";

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "What they are written in. Default: the first that the target offers.")
    private @Nullable String language;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "Where to write: one directory a workload. It is made where it is missing.")
    private Path output = Path.of(".");

    @Option(names = "--force", description = "Overwrite files that are there already.")
    private boolean force;

    @Option(
            names = "--anyway",
            description = "Also for a workload that should stay on Kubernetes: every gap is marked in what is written.")
    private boolean anyway;

    @Mixin
    private SourceOption sources = new SourceOption();

    @Mixin
    private RenderingOptions rendering = new RenderingOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    /** Which workloads. */
    static final class Which {

        @Option(
                names = "--workload",
                paramLabel = "NAME",
                description = "A workload by name, or namespace/Kind/name; may be given several times.")
        private List<String> workloads = new ArrayList<>();

        @Option(names = "--fit", description = "Every workload that is FIT for the target.")
        private boolean fit;

        @Option(names = "--refactor", description = "Every workload that can be refactored for the target.")
        private boolean refactor;
    }

    ScaffoldCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Toolkit toolkit = Toolkit.load().with(rendering.rendering(shell, path));
        Target target = TargetOption.named(toolkit.targets(), targetId);
        ScaffoldCatalog catalog = new ScaffoldCatalog(Toolkit.class.getClassLoader());
        Language chosen = language(target, catalog);
        TemplateSet templates = catalog.find(target.id(), chosen.id())
                .orElseThrow(() -> Failure.usage("there is no scaffold for '" + target.id() + "' in " + chosen.id()
                        + "." + offered(target, catalog)));
        Estate.Assessed estate = Estate.read(shell, path, cluster.manifests(toolkit), sources, List.of(target));
        List<WorkloadAssessment> workloads = choose(estate.assessment().workloads(), target);
        Scaffolds.Delivery delivery = new Scaffolds(toolkit.contractReaders())
                .make(estate.tree(), new Scaffolds.Order(workloads, target, chosen, templates, anyway));
        ScaffoldWriting.write(shell, output, delivery.scaffolds(), force);
        ScaffoldWriting.tell(shell, output, delivery);
        if (delivery.scaffolds().isEmpty() && !delivery.refusals().isEmpty()) {
            throw Failure.usage("no workload was made into a function: "
                    + (anyway ? "see above." : "see above; --anyway does it all the same and marks every gap."));
        }
        return Exit.DONE;
    }

    private Language language(Target target, ScaffoldCatalog catalog) {
        Optional<Language> found = language == null
                ? Languages.ALL.stream()
                        .filter(l -> catalog.find(target.id(), l.id()).isPresent())
                        .findFirst()
                : Languages.find(language);
        return found.orElseThrow(() -> Failure.usage((language == null
                        ? "there is no scaffold for '" + target.id() + "' yet."
                        : "there is no language '" + language + "'.")
                + offered(target, catalog)));
    }

    private static String offered(Target target, ScaffoldCatalog catalog) {
        List<String> offered = Languages.ALL.stream()
                .map(Language::id)
                .filter(id -> catalog.find(target.id(), id).isPresent())
                .toList();
        return offered.isEmpty() ? "" : " '" + target.id() + "' has: " + String.join(", ", offered) + ".";
    }

    private List<WorkloadAssessment> choose(List<WorkloadAssessment> all, Target target) {
        if (all.isEmpty()) {
            throw Failure.inputOutput("no workload was found in '" + path + "'.");
        }
        List<WorkloadAssessment> chosen = new ArrayList<>();
        for (String name : which.workloads) {
            chosen.add(Workloads.named(all, name, path));
        }
        for (WorkloadAssessment workload : all) {
            Verdict verdict = verdict(workload, target);
            if ((which.fit && verdict == Verdict.FIT) || (which.refactor && verdict == Verdict.REFACTOR)) {
                chosen.add(workload);
            }
        }
        return chosen.stream().distinct().toList();
    }

    private static Verdict verdict(WorkloadAssessment workload, Target target) {
        return workload.fitness().stream()
                .filter(f -> f.target().equals(target.id()))
                .map(Fitness::verdict)
                .findFirst()
                .orElse(Verdict.UNDECIDED);
    }
}
