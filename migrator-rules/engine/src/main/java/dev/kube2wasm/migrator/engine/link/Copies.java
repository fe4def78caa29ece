package dev.kube2wasm.migrator.engine.link;

import dev.kube2wasm.migrator.api.model.WorkloadId;
import dev.kube2wasm.migrator.api.spi.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Chooses one of several copies of the same workload, and says so. */
final class Copies {

    private static final int NAMED = 3;

    /**
     * How Kustomize's own documentation calls the directories of what is only applied together with something else: <a
     * href="https://kubernetes.io/docs/tasks/manage-kubernetes-objects/kustomization/">Kustomize</a>, read 2026-11-23.
     */
    private static final Set<String> KUSTOMIZE = Set.of("base", "bases", "overlay", "overlays", "components");

    /** What people call directories of manifests that nobody applies. */
    private static final Set<String> ASIDE = Set.of(
            "old",
            "legacy",
            "archive",
            "archived",
            "deprecated",
            "doc",
            "docs",
            "example",
            "examples",
            "sample",
            "samples",
            "test",
            "tests",
            "testdata",
            "e2e");

    private final List<Workload> copies;
    private final OriginFinder finder;
    private final Map<String, Set<WorkloadId>> byDirectory = new TreeMap<>();

    Copies(List<Workload> copies, OriginFinder finder) {
        this.copies = copies;
        this.finder = finder;
        for (Workload copy : copies) {
            byDirectory
                    .computeIfAbsent(copy.directory(), key -> new TreeSet<>())
                    .add(copy.id());
        }
    }

    /** One copy of each workload, sorted by id; a note for each choice. */
    List<Workload> choose(List<Problem> problems) {
        Map<WorkloadId, List<Workload>> byId = new TreeMap<>();
        copies.forEach(copy ->
                byId.computeIfAbsent(copy.id(), key -> new ArrayList<>()).add(copy));
        List<Workload> chosen = new ArrayList<>();
        byId.forEach((id, same) -> chosen.add(same.size() == 1 ? same.get(0) : best(id, same, problems)));
        return chosen;
    }

    private Workload best(WorkloadId id, List<Workload> same, List<Problem> problems) {
        List<Ranked> ranked = new ArrayList<>();
        Map<String, Integer> variants = new TreeMap<>();
        same.forEach(copy -> variants.merge(copy.directory(), 1, Integer::sum));
        same.forEach(copy -> ranked.add(rank(copy, variants.getOrDefault(copy.directory(), 1))));
        Collections.sort(ranked, Ranked.ORDER);
        Workload best = ranked.get(0).workload();
        List<String> others = ranked.stream()
                .skip(1)
                .map(r -> r.workload().manifest().at().toString())
                .toList();
        String rest = others.size() > NAMED ? " and " + (others.size() - NAMED) + " more" : "";
        problems.add(Problem.note(
                best.manifest().at(),
                id + " is stated " + same.size() + " times; this copy was used, not "
                        + String.join(", ", others.subList(0, Math.min(NAMED, others.size()))) + rest));
        return best;
    }

    private Ranked rank(Workload copy, int variants) {
        int distance = finder.byName(copy)
                .map(match -> distance(copy.directory(), match.directory()))
                .orElse(Integer.MAX_VALUE);
        int siblings = byDirectory.getOrDefault(copy.directory(), Set.of()).size();
        boolean piece = copy.images().isEmpty()
                || Stream.of(copy.directory().split("/", -1)).anyMatch(KUSTOMIZE::contains);
        boolean aside = Stream.of(copy.directory().split("[/._-]", -1)).anyMatch(ASIDE::contains);
        return new Ranked(copy, piece, aside, variants, distance, siblings);
    }

    /** Directories that share nothing but the root are all equally far: only nearness means something. */
    private static int distance(String manifest, String source) {
        boolean apart = Paths.common(List.of(manifest, source)).equals(Paths.ROOT);
        return apart ? Integer.MAX_VALUE - 1 : Paths.distance(manifest, source);
    }

    /**
     * A copy with what speaks for it.
     *
     * @param piece it names no image, or lies in a part of a kustomization: a patch, or what is patched
     * @param aside its directory says that it is not what is deployed
     * @param variants how many copies stand in its directory: where a team keeps several, it keeps the workload
     * @param distance to the source of its image, where that is in the estate
     * @param siblings how many workloads its directory states
     */
    private record Ranked(Workload workload, boolean piece, boolean aside, int variants, int distance, int siblings) {

        static final Comparator<Ranked> ORDER = Comparator.comparing(Ranked::piece)
                .thenComparing(Ranked::aside)
                .thenComparing(Comparator.comparingInt(Ranked::variants).reversed())
                .thenComparingInt(Ranked::distance)
                .thenComparing(Comparator.comparingInt(Ranked::siblings).reversed())
                .thenComparingInt(r -> r.workload().file().length())
                .thenComparing(r -> r.workload().manifest().at());
    }
}
