package dev.kube2wasm.migrator.engine.route;

import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.RouteReader;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.engine.Toolkit;
import dev.kube2wasm.migrator.engine.route.check.Equivalence;
import dev.kube2wasm.migrator.engine.route.cutover.CanaryIngresses;
import dev.kube2wasm.migrator.engine.route.cutover.Move;
import dev.kube2wasm.migrator.engine.route.cutover.Stages;
import dev.kube2wasm.migrator.engine.route.emit.Destinations;
import dev.kube2wasm.migrator.engine.route.emit.Emission;
import dev.kube2wasm.migrator.engine.route.emit.RouteEmitter;
import dev.kube2wasm.migrator.engine.route.emit.Tables;
import dev.kube2wasm.migrator.engine.route.model.TableRouter;
import dev.kube2wasm.migrator.engine.route.probe.Probes;
import dev.kube2wasm.migrator.engine.tree.JoinedTree;
import dev.kube2wasm.migrator.engine.tree.MemoryTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Reads how requests are routed, and writes it for a target: never without having compared the two. Stateless. */
public final class Routing {

    /** Where generated requests start: the same every time. */
    private static final long SEED = 20_261_123;

    private final Toolkit toolkit;

    public Routing(Toolkit toolkit) {
        this.toolkit = toolkit;
    }

    /**
     * What was read.
     *
     * @param sources the table of each router, sorted by name
     * @param problems what is wrong with manifests, sorted
     */
    public record Read(List<RouteReader.Named> sources, List<Problem> problems) {}

    /**
     * A configuration, with what came of holding it against its source.
     *
     * @param percent of the requests that moved Services pass on to their functions; empty where none is moved
     */
    public record Conversion(
            String router, OptionalInt percent, RouteTable table, Emission emission, Equivalence.Result result) {

        /** The directory that its files belong into. */
        public String directory() {
            String name = nameOf(router);
            return percent.isPresent() ? name + "/%03d-percent".formatted(percent.getAsInt()) : name;
        }
    }

    /** The tables of everything that routes in a tree; ports that have a name there have their number. */
    public Read read(SourceTree tree) {
        List<Manifest> manifests = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        toolkit.manifestSources().forEach(source -> {
            var reading = source.read(tree);
            manifests.addAll(reading.manifests());
            problems.addAll(reading.problems());
        });
        ServicePorts ports = new ServicePorts(manifests);
        List<RouteReader.Named> sources = new ArrayList<>();
        for (RouteReader reader : toolkit.routeReaders()) {
            RouteReader.Reading reading = reader.read(new RouteReader.Input(manifests, tree));
            problems.addAll(reading.problems());
            reading.tables()
                    .forEach(t ->
                            sources.add(new RouteReader.Named(t.router(), Tables.renamed(t.table(), ports::numbered))));
        }
        sources.sort(Comparator.comparing(RouteReader.Named::router));
        return new Read(sources, problems.stream().distinct().sorted().toList());
    }

    /**
     * The configuration of a target for one router: a single one, or one for each stage of a move.
     *
     * @param probes how many requests each configuration is compared over
     */
    public List<Conversion> convert(
            RouteReader.Named source, RouteEmitter emitter, Destinations destinations, List<Move> moves, long probes) {
        if (moves.size() == Stages.idle(source.table(), moves).size()) {
            return List.of(convert(source, emitter, destinations, OptionalInt.empty(), source.table(), probes));
        }
        return Stages.PERCENTS.stream()
                .map(p -> convert(
                        source, emitter, destinations, OptionalInt.of(p), Stages.at(source.table(), moves, p), probes))
                .toList();
    }

    /**
     * Canaries beside the Ingresses that a router was read from, one set for each stage of a move. Each is compared with the
     * stage by reading it together with everything else that is there.
     *
     * @param tree that the source was read from
     * @param probes how many requests each stage is compared over
     */
    public List<Conversion> canaries(SourceTree tree, RouteReader.Named source, List<Move> moves, long probes) {
        List<Manifest> manifests = toolkit.manifestSources().stream()
                .flatMap(s -> s.read(tree).manifests().stream())
                .toList();
        CanaryIngresses canaries = new CanaryIngresses(source.table(), moves, manifests);
        List<Conversion> conversions = new ArrayList<>();
        for (int percent : Stages.PERCENTS) {
            RouteTable wanted = Stages.at(source.table(), moves, percent);
            Emission emission = canaries.at(percent);
            SourceTree joined = new JoinedTree(tree, MemoryTree.of(emission.files()));
            RouteTable found = read(joined).sources().stream()
                    .filter(s -> s.router().equals(source.router()))
                    .map(RouteReader.Named::table)
                    .findFirst()
                    .orElseGet(RouteTable::empty);
            Equivalence.Result result = new Equivalence(
                            new TableRouter(wanted), new TableRouter(found), emission::excuses)
                    .over(Probes.of(List.of(wanted), SEED, probes));
            conversions.add(new Conversion(source.router(), OptionalInt.of(percent), wanted, emission, result));
        }
        return conversions;
    }

    private static Conversion convert(
            RouteReader.Named source,
            RouteEmitter emitter,
            Destinations destinations,
            OptionalInt percent,
            RouteTable table,
            long probes) {
        Emission emission = emitter.emit(nameOf(source.router()), table, destinations);
        Equivalence.Result result = new Equivalence(
                        new TableRouter(table), emitter.read(emission.files()), emission::excuses)
                .over(Probes.of(List.of(table), SEED, probes));
        return new Conversion(source.router(), percent, table, emission, result);
    }

    /** A router's name, as files and objects may be called. */
    static String nameOf(String router) {
        String name = router.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String bare = name.startsWith("-") ? name.substring(1) : name;
        return bare.endsWith("-") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
