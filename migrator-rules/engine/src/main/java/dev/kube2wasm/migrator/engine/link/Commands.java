package dev.kube2wasm.migrator.engine.link;

import dev.kube2wasm.migrator.api.model.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells workloads apart that run one image with different commands: each command is called like a directory. */
final class Commands {

    private final Builds builds;
    private final Map<String, SortedSet<String>> byImage = new TreeMap<>();

    Commands(Collection<Workload> workloads, Builds builds) {
        this.builds = builds;
        for (Workload workload : workloads) {
            workload.containers()
                    .forEach(container -> command(container)
                            .ifPresent(command -> byImage.computeIfAbsent(image(container), key -> new TreeSet<>())
                                    .add(command)));
        }
    }

    /** The directory in {@code match} that the workload's command names, where others run the same image otherwise. */
    Match narrow(Workload workload, Match match) {
        return workload.containers()
                .filter(container ->
                        byImage.getOrDefault(image(container), new TreeSet<>()).size() > 1)
                .flatMap(container -> command(container).stream())
                .map(command -> builds.below(match.directory(), command))
                .filter(directories -> !directories.isEmpty())
                .findFirst()
                .map(directories ->
                        new Match(shallowest(directories), match.how() + " and container command", match.at()))
                .orElse(match);
    }

    private static SortedSet<String> shallowest(List<String> directories) {
        int depth = directories.stream().mapToInt(Paths::depth).min().orElse(0);
        SortedSet<String> shallowest = new TreeSet<>(directories);
        shallowest.removeIf(d -> Paths.depth(d) > depth);
        if (!shallowest.stream().allMatch(Commands::isEntry)) {
            shallowest.removeIf(Commands::isEntry);
        }
        return shallowest;
    }

    /** Go keeps no more than the entry of a program in {@code cmd/NAME}; its code stands beside that. */
    private static boolean isEntry(String directory) {
        return ("/" + directory).contains("/cmd/");
    }

    private static String image(Field container) {
        return ImageName.of(container.get("image").text().orElse("")).full();
    }

    private static Optional<String> command(Field container) {
        return container.get("command").items().findFirst().flatMap(Field::text).map(Paths::name);
    }
}
