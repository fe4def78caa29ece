package dev.kube2wasm.migrator.engine.link;

import dev.kube2wasm.migrator.api.model.WorkloadId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The weakest evidence, for workloads that nothing else linked: where the manifest stands, and the workload's name. */
final class Nearby {

    private final Builds builds;
    private final Names names;
    private final PlaceIndex index;
    private final List<Workload> unlinked;
    private final Set<String> taken = new TreeSet<>();

    Nearby(Collection<Workload> workloads, Builds builds, Map<WorkloadId, Match> found) {
        this.builds = builds;
        this.unlinked =
                workloads.stream().filter(w -> !found.containsKey(w.id())).toList();
        this.names = new Names(builds.places().stream()
                .map(place -> Paths.name(place.directory()))
                .toList());
        this.index = new PlaceIndex(builds.places(), names, place -> List.of(Paths.name(place.directory())));
        found.values().forEach(match -> taken.addAll(match.directories()));
    }

    Optional<Match> match(Workload workload) {
        if (workload.images().isEmpty()) {
            return Optional.empty();
        }
        return above(workload).or(() -> sameName(workload));
    }

    /** The nearest place above the manifest, where this is the only image that could come from there. */
    private Optional<Match> above(Workload workload) {
        for (String d = workload.directory(); !d.equals(Paths.ROOT); d = Paths.parent(d)) {
            Optional<Place> place = builds.place(d);
            if (place.isPresent()) {
                String directory = d;
                boolean free = isBuiltByKo(workload)
                        || (taken.stream().noneMatch(t -> Paths.within(directory, t))
                                && othersIn(workload, directory).isEmpty());
                return place.filter(p -> free)
                        .map(p -> match(p, "nearest " + p.build().kind().words() + " above the manifest"));
            }
        }
        return Optional.empty();
    }

    /** {@code ko://} says that the image is built from Go code of this repository. */
    private static boolean isBuiltByKo(Workload workload) {
        return workload.images().stream().allMatch(image -> image.startsWith("ko://"));
    }

    private Optional<Match> sameName(Workload workload) {
        for (int level = 0; level < Names.LEVELS; level++) {
            List<Place> found = index.called(names.forms(workload.id().name(), level), level).stream()
                    .filter(place -> !taken.contains(place.directory())
                            && othersIn(workload, place.directory()).isEmpty())
                    .toList();
            if (found.size() == 1) {
                Place place = found.get(0);
                return Optional.of(match(place, place.build().kind().words() + " has the workload's name"));
            }
        }
        return Optional.empty();
    }

    /** The images of other workloads that are stated in {@code directory} and not linked to anything else. */
    private Set<String> othersIn(Workload workload, String directory) {
        Set<String> own = bases(workload);
        return unlinked.stream()
                .filter(other -> Paths.within(directory, other.directory()))
                .flatMap(other -> bases(other).stream())
                .filter(base -> !own.contains(base))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> bases(Workload workload) {
        return workload.images().stream()
                .map(image -> ImageName.of(image).base())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Match match(Place place, String how) {
        return new Match(
                new TreeSet<>(Set.of(place.directory())), how, place.build().at());
    }
}
