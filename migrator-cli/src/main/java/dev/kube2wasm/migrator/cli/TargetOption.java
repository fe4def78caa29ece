package dev.kube2wasm.migrator.cli;

import dev.kube2wasm.migrator.api.target.Target;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** {@code --target}. */
final class TargetOption {

    private static final String ALL = "all";

    @Option(
            names = "--target",
            paramLabel = "ID",
            defaultValue = "spin",
            description = "The target to hold the workloads against; may be given several times, 'all' for every one."
                    + " Default: ${DEFAULT-VALUE}.")
    private List<String> ids = List.of();

    /** The chosen ones, sorted by id, each once. */
    List<Target> chosen(List<Target> known) {
        SortedMap<String, Target> chosen = new TreeMap<>();
        for (String id : ids) {
            if (id.equals(ALL)) {
                known.forEach(t -> chosen.put(t.id(), t));
            } else {
                chosen.put(id, named(known, id));
            }
        }
        return List.copyOf(chosen.values());
    }

    /** The target with this id, or a failure that says which there are. */
    static Target named(List<Target> known, String id) {
        return known.stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Failure.usage("there is no target '" + id + "'."
                        + (known.isEmpty()
                                ? " None is on the class path: add migrator-targets to it."
                                : " There is: "
                                        + String.join(
                                                ", ",
                                                known.stream().map(Target::id).toList()) + ".")));
    }
}
