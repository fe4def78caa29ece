package dev.kube2wasm.migrator.engine.link;

import dev.kube2wasm.migrator.api.model.Inventory;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.model.WorkloadId;
import dev.kube2wasm.migrator.api.spi.CodeReader;
import dev.kube2wasm.migrator.api.spi.ImageBuild;
import dev.kube2wasm.migrator.api.spi.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Makes microservices of manifests, builds and code, in two steps: first it says which directories hold code that
 * matters, then, given what was read there, it joins everything.
 */
public final class Linker {

    private final List<Link> links;
    private final Manifests manifests;
    private final Languages languages;
    private final List<Problem> problems;

    private Linker(List<Link> links, Manifests manifests, Languages languages, List<Problem> problems) {
        this.links = links;
        this.manifests = manifests;
        this.languages = languages;
        this.problems = problems;
    }

    /**
     * Finds the workloads and where their code is.
     *
     * @param files every file of the estate
     * @param sources what the user decided: a workload's name or id to its source directory
     */
    public static Linker link(
            List<Manifest> manifests, List<ImageBuild> builds, List<String> files, SortedMap<String, String> sources) {
        List<Problem> problems = new ArrayList<>();
        Manifests index = new Manifests(manifests);
        List<Workload> copies =
                manifests.stream().flatMap(m -> Workload.of(m).stream()).toList();
        OriginFinder finder = new OriginFinder(copies, new Builds(builds, files), sources);
        List<Workload> chosen = new Copies(copies, finder).choose(problems);
        Map<WorkloadId, LinkedOrigin> origins = finder.find(chosen, problems);
        List<Link> links = new ArrayList<>();
        for (Workload workload : chosen) {
            links.add(new Link(workload, index.related(workload), Optional.ofNullable(origins.get(workload.id()))));
        }
        return new Linker(links, index, new Languages(files), problems);
    }

    /** The directories whose code is wanted, sorted. */
    public SortedSet<String> directories() {
        SortedSet<String> directories = new TreeSet<>();
        links.forEach(link -> link.origin().ifPresent(origin -> directories.addAll(origin.candidates())));
        return Collections.unmodifiableSortedSet(directories);
    }

    /**
     * Joins the workloads with their code.
     *
     * @param readings what the code readers made of each of {@link #directories()}; several where a directory holds
     *     several languages
     */
    public Inventory join(Map<String, List<CodeReader.Reading>> readings) {
        List<Problem> all = new ArrayList<>(problems);
        readings.values().forEach(list -> list.forEach(reading -> all.addAll(reading.problems())));
        CallResolver calls = new CallResolver(links, manifests);
        List<Microservice> services = links.stream()
                .map(link -> Joiner.join(link, readings, calls, languages))
                .sorted(Comparator.comparing(Microservice::id))
                .toList();
        return new Inventory(services, all.stream().sorted().distinct().toList());
    }
}
