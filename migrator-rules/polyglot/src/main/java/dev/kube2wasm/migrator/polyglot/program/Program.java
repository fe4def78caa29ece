package dev.kube2wasm.migrator.polyglot.program;

import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.code.StateField;
import dev.kube2wasm.migrator.api.code.Task;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import dev.kube2wasm.migrator.api.spi.CodeReader.OutboundCall;
import dev.kube2wasm.migrator.api.spi.CodeReader.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The code of one service: from where it starts, everything that is reached. */
public final class Program {

    private final String language;
    private final Collection<SourceFile> files;
    private final Reach reach;

    /**
     * The reached part of {@code files}.
     *
     * @param files those that are loaded when the service starts, sorted by path
     */
    public Program(String language, Collection<SourceFile> files) {
        this.language = language;
        this.files = List.copyOf(files);
        this.reach = new Reach(files);
    }

    /** What was read, with what the manifests say and what else could not be looked at. */
    public Reading reading(List<Dependency> dependencies, List<BlindSpot> blindSpots) {
        List<BlindSpot> all = new ArrayList<>(blindSpots);
        files.forEach(f -> all.addAll(f.blindSpots()));
        all.sort(Comparator.comparing(BlindSpot::at).thenComparing(BlindSpot::reason));
        PolyglotCode code = new PolyglotCode(
                language,
                uses(),
                memory(),
                work(),
                dependencies.stream()
                        .sorted(Comparator.comparing(Dependency::artifact).thenComparing(Dependency::at))
                        .toList());
        return new Reading(code, routes(), calls(), List.copyOf(all), List.of());
    }

    private List<Use> uses() {
        List<Use> found = new ArrayList<>();
        for (Unit unit : reach.units()) {
            boolean startup = reach.onlyAtStartup(unit);
            unit.uses().forEach(use -> found.add(use.during(startup)));
        }
        for (SourceFile file : files) {
            SortedSet<String> named = reach.namesIn(file);
            for (SourceFile.LibraryImport each : file.imports()) {
                if (each.name().isEmpty() || named.contains(each.name())) {
                    found.add(each.use());
                }
            }
        }
        found.sort(Comparator.comparing(Use::at).thenComparing(Use::type).thenComparing(Use::member));
        return found.stream().distinct().toList();
    }

    private List<Route> routes() {
        return flat(Unit::routes).stream().sorted().distinct().toList();
    }

    private List<OutboundCall> calls() {
        return flat(Unit::calls).stream()
                .sorted(Comparator.comparing(OutboundCall::at).thenComparing(OutboundCall::url))
                .distinct()
                .toList();
    }

    private List<Task> work() {
        List<Task> found = new ArrayList<>();
        for (Unit unit : reach.units()) {
            unit.work().forEach(w -> found.add(w.during(reach.onlyAtStartup(unit))));
        }
        found.sort(Comparator.comparing(Task::at));
        return List.copyOf(found);
    }

    private List<StateField> memory() {
        SortedMap<String, List<SourceLocation>> changes = new TreeMap<>();
        SortedSet<String> read = new TreeSet<>();
        SortedSet<String> createdAtStartup = new TreeSet<>();
        for (Unit unit : reach.units()) {
            if (reach.onlyAtStartup(unit)) {
                createdAtStartup.addAll(unit.mentioned());
            }
            if (!reach.onlyAtStartup(unit)) {
                unit.changes()
                        .forEach((variable, places) -> changes.computeIfAbsent(variable, v -> new ArrayList<>())
                                .addAll(places));
                read.addAll(unit.mentioned());
                read.addAll(unit.called());
            }
        }
        List<StateField> found = new ArrayList<>();
        for (SourceFile file : files) {
            for (SourceFile.Variable v : file.variables()) {
                if (!v.owner().isEmpty() && !createdAtStartup.contains(Unit.creation(v.owner()))) {
                    continue;
                }
                List<SourceLocation> places = changes.getOrDefault(v.name(), List.of()).stream()
                        .sorted()
                        .distinct()
                        .toList();
                found.add(new Memory(v.owner(), v.name(), v.type(), true, places, read.contains(v.readAs()), v.at()));
            }
        }
        found.sort(Comparator.comparing(StateField::at).thenComparing(StateField::name));
        return List.copyOf(found);
    }

    private <T> List<T> flat(Function<Unit, List<T>> what) {
        return reach.units().stream().map(what).flatMap(List::stream).toList();
    }
}
