package dev.kube2wasm.migrator.cli;

import dev.kube2wasm.migrator.api.assess.WorkloadAssessment;
import dev.kube2wasm.migrator.api.model.WorkloadId;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds workloads by what the user calls them. */
final class Workloads {

    private Workloads() {}

    /** The one workload that is called so, or a failure that says which there are. */
    static WorkloadAssessment named(List<WorkloadAssessment> all, String name, Path path) {
        List<WorkloadAssessment> found =
                all.stream().filter(w -> isMeant(w.microservice().id(), name)).toList();
        if (found.isEmpty()) {
            List<String> names = all.stream()
                    .map(w -> w.microservice().id())
                    .flatMap(id -> Stream.of(id.name(), id.toString()))
                    .toList();
            throw Failure.usage("there is no workload '" + name + "' in '" + path + "'." + Near.question(name, names));
        }
        if (found.size() > 1) {
            throw Failure.usage("several workloads are called '" + name + "'. Name one of: "
                    + found.stream().map(w -> w.microservice().id().toString()).collect(Collectors.joining(", "))
                    + ".");
        }
        return found.get(0);
    }

    private static boolean isMeant(WorkloadId id, String name) {
        return name.equals(id.name()) || name.equals(id.toString()) || name.equals(id.kind() + "/" + id.name());
    }
}
