package dev.kube2wasm.migrator.engine;

import dev.kube2wasm.migrator.api.assess.Assessment;
import dev.kube2wasm.migrator.api.assess.Fitness;
import dev.kube2wasm.migrator.api.assess.WorkloadAssessment;
import dev.kube2wasm.migrator.api.model.Inventory;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.spi.BuildReader;
import dev.kube2wasm.migrator.api.spi.CodeReader;
import dev.kube2wasm.migrator.api.spi.ImageBuild;
import dev.kube2wasm.migrator.api.spi.ManifestSource;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.api.target.Target;
import dev.kube2wasm.migrator.engine.decide.Assessor;
import dev.kube2wasm.migrator.engine.inspect.Inspector;
import dev.kube2wasm.migrator.engine.inspect.Inspector.Inspection;
import dev.kube2wasm.migrator.engine.link.Linker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads an estate and assesses it. Stateless and thread-safe: one may serve any number of estates. */
public final class Migrator {

    private final Toolkit toolkit;

    public Migrator(Toolkit toolkit) {
        this.toolkit = toolkit;
    }

    /**
     * Reads manifests, builds and the code that they lead to. What cannot be read becomes a problem or a blind spot;
     * nothing is thrown for it.
     */
    public Inventory read(SourceTree tree, Choices choices) {
        List<Problem> problems = new ArrayList<>();
        List<Manifest> manifests = new ArrayList<>();
        for (ManifestSource source : toolkit.manifestSources()) {
            ManifestSource.Reading reading = source.read(tree);
            manifests.addAll(reading.manifests());
            problems.addAll(reading.problems());
        }
        manifests.sort(Comparator.comparing(Manifest::at));
        List<ImageBuild> builds = new ArrayList<>();
        for (BuildReader reader : toolkit.buildReaders()) {
            BuildReader.Reading reading = reader.read(tree);
            builds.addAll(reading.builds());
            problems.addAll(reading.problems());
        }
        Linker linker = Linker.link(manifests, builds, tree.files(), choices.sources());
        Map<String, List<CodeReader.Reading>> readings = new TreeMap<>();
        for (CodeReader reader : toolkit.codeReaders()) {
            reader.read(tree, linker.directories())
                    .forEach((directory, reading) -> readings.computeIfAbsent(directory, key -> new ArrayList<>())
                            .add(reading));
        }
        Inventory joined = linker.join(readings);
        List<Problem> all = Stream.concat(problems.stream(), joined.problems().stream())
                .sorted()
                .distinct()
                .toList();
        return new Inventory(joined.microservices(), all);
    }

    /** Runs the rules and holds what they found against each target. Pure: equal input gives an equal result. */
    public Assessment assess(Inventory inventory, List<Target> targets) {
        List<Target> sorted =
                targets.stream().sorted(Comparator.comparing(Target::id)).toList();
        List<WorkloadAssessment> workloads = inventory.microservices().parallelStream()
                .map(service -> assess(service, sorted))
                .toList();
        return new Assessment(sorted, workloads, inventory.problems());
    }

    private WorkloadAssessment assess(Microservice service, List<Target> targets) {
        Inspection inspection = Inspector.inspect(service, toolkit.rules());
        List<Fitness> fitness = targets.stream()
                .map(target -> Assessor.fitness(target, inspection.requirements(), inspection.blindSpots()))
                .toList();
        return new WorkloadAssessment(service, inspection.requirements(), inspection.blindSpots(), fitness);
    }
}
