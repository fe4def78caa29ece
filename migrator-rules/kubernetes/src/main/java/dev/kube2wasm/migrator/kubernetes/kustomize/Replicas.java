package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.kubernetes.yaml.Words;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import java.util.List;
import java.util.Set;

/** Numbers of replicas that one kustomization gives to workloads. */
final class Replicas {

    private static final Set<String> KINDS = Set.of("Deployment", "ReplicationController", "ReplicaSet", "StatefulSet");

    private Replicas() {}

    static void apply(Kustomization from, Resources resources, List<Problem> problems) {
        for (YamlField entry : from.entries("replicas")) {
            String name = entry.get("name").textOrEmpty();
            YamlField count = entry.get("count");
            List<Resource> found = resources.matching(
                    id -> id.name().equals(name) && KINDS.contains(id.gvk().kind()));
            if (found.isEmpty()) {
                problems.add(Problem.error(
                        entry.at(),
                        "no workload is called " + Words.quoted(name) + ", so nothing gets these replicas"));
            }
            found.forEach(workload ->
                    workload.root().mappingAt("spec", entry.at()).entries().put("replicas", Node.of(count)));
        }
    }
}
