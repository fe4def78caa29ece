package dev.kube2wasm.migrator.engine.link;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.model.WorkloadId;
import dev.kube2wasm.migrator.api.spi.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the source directory of each workload. What the user says comes first, then what builds say of the image, then
 * what names say, and last where the manifest stands. Where several directories are equally likely, all are kept.
 */
final class OriginFinder {

    private final Builds builds;
    private final ImageMatcher matcher;
    private final Map<String, String> sources;

    OriginFinder(Collection<Workload> copies, Builds builds, SortedMap<String, String> sources) {
        this.builds = builds;
        this.matcher = new ImageMatcher(copies, builds);
        this.sources = sources;
    }

    /** The place of the code by what builds and names say; the manifest's own place decides only between equals. */
    Optional<Match> byName(Workload workload) {
        return containers(workload)
                .flatMap(c -> matcher.match(workload, c).stream())
                .findFirst();
    }

    /** Where the code of each of {@code workloads} is; a workload whose code was not found has no entry. */
    Map<WorkloadId, LinkedOrigin> find(List<Workload> workloads, List<Problem> problems) {
        Map<WorkloadId, Match> found = new TreeMap<>();
        Set<WorkloadId> decided = new TreeSet<>();
        for (Workload workload : workloads) {
            Optional<String> source = chosen(workload);
            if (source.isPresent()) {
                decided.add(workload.id());
                named(workload, source.get(), problems).ifPresent(match -> found.put(workload.id(), match));
            } else {
                byName(workload).ifPresent(match -> found.put(workload.id(), match));
            }
        }
        unusedSources(workloads, problems);
        Nearby nearby = new Nearby(workloads, builds, found);
        for (Workload workload : workloads) {
            if (!found.containsKey(workload.id()) && !decided.contains(workload.id())) {
                nearby.match(workload).ifPresent(match -> found.put(workload.id(), match));
            }
        }
        Map<WorkloadId, LinkedOrigin> origins = new TreeMap<>();
        Commands commands = new Commands(workloads, builds);
        for (Workload workload : workloads) {
            Match match = found.get(workload.id());
            if (match != null) {
                Match narrowed = decided.contains(workload.id()) ? match : commands.narrow(workload, match);
                origins.put(workload.id(), origin(workload, narrowed, problems));
            }
        }
        return origins;
    }

    private Optional<String> chosen(Workload workload) {
        return Stream.of(workload.id().toString(), workload.id().name())
                .filter(sources::containsKey)
                .map(key -> Paths.normal(sources.getOrDefault(key, Paths.ROOT)))
                .findFirst();
    }

    private Optional<Match> named(Workload workload, String directory, List<Problem> problems) {
        if (!builds.isDirectory(directory)) {
            problems.add(Problem.error(
                    workload.manifest().at(),
                    "the source directory " + directory + " that was named for " + workload.id()
                            + " does not exist or holds no file: name it relative to the inspected directory"));
            return Optional.empty();
        }
        SourceLocation at = builds.place(directory)
                .map(place -> place.build().at())
                .orElse(workload.manifest().at());
        return Optional.of(new Match(new TreeSet<>(Set.of(directory)), "named by the user", at));
    }

    private void unusedSources(List<Workload> workloads, List<Problem> problems) {
        SortedSet<String> unused = new TreeSet<>(sources.keySet());
        workloads.forEach(w -> {
            unused.remove(w.id().toString());
            unused.remove(w.id().name());
        });
        for (String name : unused) {
            problems.add(Problem.warning(
                    SourceLocation.startOf(Paths.normal(sources.getOrDefault(name, Paths.ROOT))),
                    "a source directory was named for " + name
                            + ", but no workload is called so: check the name, or give namespace/Kind/name"));
        }
    }

    private LinkedOrigin origin(Workload workload, Match match, List<Problem> problems) {
        if (match.directories().size() > 1) {
            problems.add(Problem.note(
                    workload.manifest().at(),
                    "the image of " + workload.id() + " could be built from "
                            + String.join(" or ", match.directories())
                            + ", so all of them count; name the right one with --source "
                            + workload.id().name() + "=DIR"));
        }
        return new LinkedOrigin(
                match.directory(),
                List.copyOf(match.directories()),
                match.how(),
                match.at(),
                builds.baseImage(match.directories().first()));
    }

    private static Stream<Field> containers(Workload workload) {
        return workload.containers().filter(c -> c.get("image").text().isPresent());
    }
}
