package dev.kube2wasm.migrator.kubernetes.kustomize;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.kubernetes.build.Paths;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The kustomizations of a tree. Those are built that no other one refers to. Where several of them deploy the same
 * workloads, as the overlays of one base do, one of them is built and a note names the others.
 */
public final class Kustomizations {

    private final Sources sources;
    private final Predicate<YamlField> isWorkload;

    /** The directories that other kustomizations refer to. */
    private final Set<String> referredTo = new TreeSet<>();

    /** @param files the kustomization files of {@code tree}, sorted */
    public Kustomizations(SourceTree tree, List<String> files, Predicate<YamlField> isWorkload) {
        this.sources = new Sources(tree, files);
        this.isWorkload = isWorkload;
        for (Kustomization from : sources.kustomizations().values()) {
            Build.references(from, sources).forEach(to -> referredTo.add(to.directory()));
        }
    }

    /**
     * What comes out of the kustomizations.
     *
     * @param objects in the order of the kustomizations' directories, and in kustomize's order within each
     * @param files that belong to a kustomization, built or not: they are no manifests by themselves
     */
    public record Reading(List<YamlField> objects, List<Problem> problems, NavigableSet<String> files) {}

    /**
     * Builds what is to be built.
     *
     * @param overlays directories whose kustomizations are built in any case, instead of others that deploy the same
     *     workloads; relative to the root, {@code .} for the root itself
     */
    public Reading read(List<String> overlays) {
        List<Problem> problems = new ArrayList<>(sources.problems());
        for (String overlay : overlays) {
            if (!sources.kustomizations().containsKey(overlay)) {
                problems.add(Problem.error(
                        SourceLocation.startOf(overlay), "this directory, which was chosen, has no kustomization"));
            }
        }
        Budget budget = new Budget();
        List<YamlField> objects = new ArrayList<>();
        for (Kustomization kustomization : chosen(overlays, problems)) {
            Build.Result result = Build.of(kustomization, sources, budget);
            objects.addAll(result.objects());
            problems.addAll(result.problems());
        }
        return new Reading(objects, problems.stream().distinct().sorted().toList(), files());
    }

    /** The kustomization of {@code directory} alone; empty where there is none. */
    public Optional<Reading> build(String directory) {
        return Optional.ofNullable(sources.kustomizations().get(directory)).map(kustomization -> {
            Build.Result result = Build.of(kustomization, sources, new Budget());
            return new Reading(result.objects(), result.problems(), files());
        });
    }

    private List<Kustomization> chosen(List<String> overlays, List<Problem> problems) {
        List<Root> candidates = roots(overlays, problems).stream()
                .sorted(Preference.order(overlays, (Root root) -> root.kustomization.directory()))
                .toList();
        List<Root> chosen = new ArrayList<>();
        for (Root candidate : candidates) {
            List<Root> rivals = chosen.stream()
                    .filter(other -> !disjoint(candidate.claims, other.reach))
                    .toList();
            rivals.forEach(rival -> rival.instead.add(candidate.kustomization.directory()));
            if (rivals.isEmpty()) {
                chosen.add(candidate);
            }
        }
        chosen.stream().filter(root -> !root.instead.isEmpty()).forEach(root -> problems.add(note(root, overlays)));
        return chosen.stream()
                .map(root -> root.kustomization)
                .sorted(Comparator.comparing(Kustomization::directory))
                .toList();
    }

    private static Problem note(Root root, List<String> overlays) {
        String directory = root.kustomization.directory();
        String others = root.instead.stream().limit(10).collect(Collectors.joining(", "));
        int more = root.instead.size() - 10;
        String chosen = overlays.contains(directory) ? "was chosen" : "was built";
        return Problem.note(
                SourceLocation.startOf(root.kustomization.root().at().file()),
                "of the kustomizations that deploy the same workloads, " + directory + " " + chosen + ", and not "
                        + others + (more > 0 ? " and " + more + " more" : "")
                        + "; choose another one with \"--overlay DIR\"");
    }

    private static boolean disjoint(Set<String> a, Set<String> b) {
        return a.stream().noneMatch(b::contains);
    }

    /** Kustomizations that can be built by themselves, with what they are told apart by. */
    private List<Root> roots(List<String> overlays, List<Problem> problems) {
        List<Root> roots = new ArrayList<>();
        List<Kustomization> others = new ArrayList<>();
        for (Kustomization kustomization : sources.kustomizations().values()) {
            String directory = kustomization.directory();
            boolean alone = !kustomization.isComponent() && !referredTo.contains(directory);
            if (overlays.contains(directory) || alone) {
                roots.add(root(kustomization));
            } else if (!kustomization.isComponent()) {
                others.add(kustomization);
            } else if (!referredTo.contains(directory)) {
                problems.add(Problem.note(
                        kustomization.root().at(),
                        "no kustomization here uses this component, so its patches were left out, and its objects read as"
                                + " they are written"));
            }
        }
        addCycles(others, roots);
        return roots;
    }

    /** What is referred to only in a cycle: one of each is built, so that the cycle is named. */
    private void addCycles(List<Kustomization> others, List<Root> roots) {
        Set<String> reached = new TreeSet<>();
        roots.forEach(root -> reached.addAll(Build.reach(root.kustomization, sources)));
        for (Kustomization other : others) {
            if (!reached.contains(Build.reached(other))) {
                roots.add(root(other));
                reached.addAll(Build.reach(other, sources));
            }
        }
    }

    private Root root(Kustomization kustomization) {
        Set<String> reach = Build.reach(kustomization, sources);
        Set<String> files = reach.stream().filter(sources::isFile).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> workloads =
                files.stream().filter(this::holdsWorkload).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Root(kustomization, workloads.isEmpty() ? files : workloads, files);
    }

    private boolean holdsWorkload(String file) {
        return sources.documents(file).stream()
                .flatMap(document -> document.root().stream())
                .anyMatch(isWorkload);
    }

    private NavigableSet<String> files() {
        NavigableSet<String> files = new TreeSet<>();
        for (Kustomization from : sources.kustomizations().values()) {
            // What only an unused component holds is read as it lies, or it would not be looked at. A file that kubectl
            // refuses to take as a resource is still a manifest; as a patch it is none.
            if (!from.isComponent() || referredTo.contains(from.directory())) {
                from.resources()
                        .forEach(path -> Paths.resolve(from.directory(), path.textOrEmpty())
                                .filter(from::mayRead)
                                .ifPresent(files::add));
            }
            from.data().forEach(path -> Paths.resolve(from.directory(), path).ifPresent(files::add));
        }
        return files;
    }

    /** A kustomization that nothing refers to. */
    private static final class Root {

        private final Kustomization kustomization;
        private final Set<String> claims;
        private final Set<String> reach;
        private final NavigableSet<String> instead = new TreeSet<>();

        /**
         * @param claims files that no other kustomization may deploy as well: those with workloads, or all if there are
         *     none
         * @param reach all files with objects
         */
        Root(Kustomization kustomization, Set<String> claims, Set<String> reach) {
            this.kustomization = kustomization;
            this.claims = claims;
            this.reach = reach;
        }
    }
}
