package dev.kube2wasm.migrator.polyglot.program;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which units the service can run, by name: a function that reached code names is reached, and so are all of the same
 * name. Nothing that runs is missed so; something that does not may be counted.
 */
final class Reach {

    private final List<Unit> reached = new ArrayList<>();

    private final IdentityHashMap<Unit, Boolean> seen = new IdentityHashMap<>();
    private final IdentityHashMap<Unit, Boolean> running = new IdentityHashMap<>();

    Reach(Collection<SourceFile> files) {
        SortedMap<String, List<Unit>> byName = new TreeMap<>();
        SortedMap<String, List<Unit>> byOwner = new TreeMap<>();
        Deque<Unit> open = new ArrayDeque<>();
        for (SourceFile file : files) {
            for (Unit unit : file.units()) {
                byName.computeIfAbsent(unit.name(), n -> new ArrayList<>()).add(unit);
                byOwner.computeIfAbsent(unit.owner(), n -> new ArrayList<>()).add(unit);
                if (unit.reachedWithFile()) {
                    open.add(unit);
                    seen.put(unit, true);
                }
            }
        }
        while (!open.isEmpty()) {
            Unit unit = open.poll();
            reached.add(unit);
            for (String name : names(unit)) {
                List<Unit> more = new ArrayList<>(byName.getOrDefault(name, List.of()));
                more.addAll(byOwner.getOrDefault(name, List.of()));
                for (Unit each : more) {
                    if (!name.isEmpty() && seen.put(each, true) == null) {
                        open.add(each);
                    }
                }
            }
        }
        run(byName);
    }

    /** Those that can run, in the order in which they are reached. */
    List<Unit> units() {
        return reached;
    }

    /** Whether a unit runs before the first request only. */
    boolean onlyAtStartup(Unit unit) {
        return !running.containsKey(unit);
    }

    /** What the reached units of a file name. */
    SortedSet<String> namesIn(SourceFile file) {
        SortedSet<String> names = new TreeSet<>();
        for (Unit unit : file.units()) {
            if (seen.containsKey(unit)) {
                names.addAll(names(unit));
            }
        }
        return names;
    }

    /** What a unit runs while it answers: from handlers, and from what nobody calls by name, as frameworks do. */
    private void run(SortedMap<String, List<Unit>> byName) {
        SortedSet<String> called = new TreeSet<>();
        SortedSet<String> mentioned = new TreeSet<>();
        for (Unit unit : reached) {
            called.addAll(unit.called());
            mentioned.addAll(unit.mentioned());
        }
        Deque<Unit> open = new ArrayDeque<>();
        for (Unit unit : reached) {
            boolean byFramework = unit.time() == Unit.Time.AS_CALLED
                    && (!called.contains(unit.name()) || mentioned.contains(unit.name()));
            if (unit.time() == Unit.Time.REQUEST || byFramework) {
                running.put(unit, true);
                open.add(unit);
            }
        }
        while (!open.isEmpty()) {
            for (String name : names(open.poll())) {
                for (Unit each : byName.getOrDefault(name, List.of())) {
                    if (each.time() != Unit.Time.STARTUP && running.put(each, true) == null) {
                        open.add(each);
                    }
                }
            }
        }
    }

    private static SortedSet<String> names(Unit unit) {
        SortedSet<String> names = new TreeSet<>(unit.called());
        names.addAll(unit.mentioned());
        return names;
    }
}
