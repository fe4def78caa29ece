package dev.kube2wasm.migrator.engine.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Places by what they are called, at each level of exactness. */
final class PlaceIndex {

    private final List<Map<String, List<Place>>> levels = new ArrayList<>();

    /** @param namesOf what a place is called */
    PlaceIndex(Collection<Place> places, Names names, Function<Place, ? extends Collection<String>> namesOf) {
        for (int level = 0; level < Names.LEVELS; level++) {
            Map<String, List<Place>> byForm = new HashMap<>();
            for (Place place : places) {
                for (String name : namesOf.apply(place)) {
                    for (String form : names.forms(name, level)) {
                        byForm.computeIfAbsent(form, key -> new ArrayList<>()).add(place);
                    }
                }
            }
            levels.add(byForm);
        }
    }

    /** The places that one of {@code forms} names, each once, sorted by directory. */
    List<Place> called(Set<String> forms, int level) {
        Map<String, Place> found = new TreeMap<>();
        for (String form : forms) {
            for (Place place : levels.get(level).getOrDefault(form, List.of())) {
                found.put(place.directory(), place);
            }
        }
        return List.copyOf(found.values());
    }
}
