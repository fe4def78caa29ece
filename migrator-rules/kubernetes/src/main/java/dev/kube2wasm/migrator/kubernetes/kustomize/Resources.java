package dev.kube2wasm.migrator.kubernetes.kustomize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The objects of a build so far, in their order; no two with the same identity. */
final class Resources {

    private final List<Resource> list = new ArrayList<>();

    /** Objects by what they are and were. Asked, never listed. */
    private final Map<Id, Set<Resource>> byAnyId = new HashMap<>();

    /** Whether {@link #byAnyId} says how it is. */
    private boolean indexed = true;

    List<Resource> list() {
        return list;
    }

    /** Adds {@code resource}; says {@code false}, and leaves it out, where its identity is taken. */
    boolean add(Resource resource) {
        Id id = resource.id();
        if (index().getOrDefault(id, Set.of()).stream()
                .anyMatch(other -> other.id().equals(id))) {
            return false;
        }
        enter(resource);
        return list.add(resource);
    }

    void replace(Resource old, Resource by) {
        list.set(list.indexOf(old), by);
        changed();
    }

    void removeAll(Set<Resource> gone) {
        if (list.removeIf(gone::contains)) {
            changed();
        }
    }

    /** To be called once identities have changed. */
    void changed() {
        indexed = false;
    }

    /** All that have, or once had, the identity {@code id}. */
    List<Resource> having(Id id) {
        return List.copyOf(index().getOrDefault(id, Set.of()));
    }

    /** All of which any present or former identity fits. */
    List<Resource> matching(Predicate<Id> fits) {
        return list.stream().filter(r -> r.allIds().anyMatch(fits)).toList();
    }

    private Map<Id, Set<Resource>> index() {
        if (!indexed) {
            byAnyId.clear();
            list.forEach(this::enter);
            indexed = true;
        }
        return byAnyId;
    }

    private void enter(Resource resource) {
        resource.allIds()
                .forEach(id -> byAnyId.computeIfAbsent(id, any -> new LinkedHashSet<>())
                        .add(resource));
    }
}
