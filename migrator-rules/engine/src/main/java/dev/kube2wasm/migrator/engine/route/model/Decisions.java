package dev.kube2wasm.migrator.engine.route.model;

import dev.kube2wasm.migrator.api.route.Action.Header;
import dev.kube2wasm.migrator.api.route.Action.HeaderChanges;
import dev.kube2wasm.migrator.engine.route.model.Decision.Forwarded;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Decisions as a client and a backend can tell them apart. */
public final class Decisions {

    /** Shares come from whole weights; what differs by less is the division. */
    private static final double NOTHING = 1e-9;

    private Decisions() {}

    /** Whether nobody can tell them apart. */
    public static boolean equal(Decision one, Decision other) {
        if (!(one instanceof Forwarded a && other instanceof Forwarded b)) {
            return one.equals(other);
        }
        return shares(a.backends(), b.backends())
                && a.host().equals(b.host())
                && a.path().equals(b.path())
                && a.headers().equals(b.headers())
                && answer(a.answer()).equals(answer(b.answer()))
                && shares(a.mirrors(), b.mirrors())
                && a.timeouts().equals(b.timeouts());
    }

    private static boolean shares(Map<String, Double> one, Map<String, Double> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(e -> Math.abs(e.getValue() - other.getOrDefault(e.getKey(), 0.0)) < NOTHING);
    }

    /** Names of headers are the same in any case; a header that is set twice has its last value. */
    private static List<Object> answer(HeaderChanges changes) {
        SortedMap<String, String> set = new TreeMap<>();
        changes.set().forEach(h -> set.put(lower(h.name()), h.value()));
        List<Header> add = changes.add().stream()
                .map(h -> new Header(lower(h.name()), h.value()))
                .toList();
        List<String> remove = changes.remove().stream()
                .map(Decisions::lower)
                .distinct()
                .sorted()
                .toList();
        return List.of(set, add, remove);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
