package dev.kube2wasm.migrator.engine.generate;

import dev.kube2wasm.migrator.api.assess.Fitness;
import dev.kube2wasm.migrator.api.assess.Verdict;
import dev.kube2wasm.migrator.api.assess.WorkloadAssessment;
import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.model.Origin;
import dev.kube2wasm.migrator.api.model.WorkloadId;
import dev.kube2wasm.migrator.api.spi.ContractReader;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.api.target.Target;
import dev.kube2wasm.migrator.engine.catalog.TemplateSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes scaffolds of the workloads of one assessment. Stateless and thread-safe. */
public final class Scaffolds {

    private final List<ContractReader> readers;
    private final Scaffolder scaffolder;

    /** @param readers one a language of services */
    public Scaffolds(List<ContractReader> readers) {
        this.readers = List.copyOf(readers);
        this.scaffolder = new Scaffolder(Documents.standard());
    }

    /**
     * What is asked for.
     *
     * @param workloads which are to become functions
     * @param anyway whether a workload that has to stay is made into a function all the same, with its gaps marked
     */
    public record Order(
            List<WorkloadAssessment> workloads,
            Target target,
            Language language,
            TemplateSet templates,
            boolean anyway) {}

    /**
     * What came of it.
     *
     * @param scaffolds sorted by name
     * @param refusals the workloads that are not made into functions, sorted
     * @param problems what could not be read, sorted
     */
    public record Delivery(List<Scaffold> scaffolds, List<Refusal> refusals, List<Problem> problems) {}

    /**
     * A workload that stays.
     *
     * @param reasons one sentence each
     */
    public record Refusal(WorkloadId workload, Verdict verdict, List<String> reasons) {}

    /**
     * Makes the scaffolds. Reads the workloads' code once more, and nothing else; writes nothing.
     *
     * @param tree the tree that was assessed
     */
    public Delivery make(SourceTree tree, Order order) {
        List<Refusal> refusals = new ArrayList<>();
        List<WorkloadAssessment> accepted = new ArrayList<>();
        for (WorkloadAssessment workload : order.workloads()) {
            Optional<Refusal> refusal = Refusals.of(workload, fitness(workload, order.target()), order.anyway());
            refusal.ifPresentOrElse(refusals::add, () -> accepted.add(workload));
        }
        TreeSet<String> directories = accepted.stream()
                .flatMap(w -> directory(w.microservice()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        SortedMap<String, Contract> contracts = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (ContractReader reader : readers) {
            reader.read(tree, directories).forEach((directory, reading) -> {
                contracts.putIfAbsent(directory, reading.contract());
                problems.addAll(reading.problems());
            });
        }
        List<WorkloadId> ids = accepted.stream().map(w -> w.microservice().id()).toList();
        Map<WorkloadId, String> names = ComponentNames.of(ids);
        List<Scaffold> scaffolds = new ArrayList<>();
        for (WorkloadAssessment workload : accepted) {
            Microservice microservice = workload.microservice();
            Contract contract = directory(microservice)
                    .flatMap(d -> Optional.ofNullable(contracts.get(d)))
                    .orElseGet(Contract::empty);
            Service service = new Service(
                    names.getOrDefault(microservice.id(), microservice.id().name()),
                    microservice,
                    StoreVariables.into(DeployedVariables.into(contract, microservice)),
                    fitness(workload, order.target()),
                    order.target());
            scaffolds.add(scaffolder.scaffold(service, order.language(), order.templates()));
        }
        return new Delivery(
                scaffolds.stream().sorted(Comparator.comparing(Scaffold::name)).toList(),
                refusals.stream()
                        .sorted(Comparator.comparing(Refusal::workload))
                        .toList(),
                problems.stream().sorted().distinct().toList());
    }

    private static Fitness fitness(WorkloadAssessment workload, Target target) {
        return workload.fitness().stream()
                .filter(f -> f.target().equals(target.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not assessed for " + target.id()));
    }

    private static Optional<String> directory(Microservice service) {
        return service.origin().map(Origin::directory);
    }
}
