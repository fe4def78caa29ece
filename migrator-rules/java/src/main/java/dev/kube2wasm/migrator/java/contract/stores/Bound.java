package dev.kube2wasm.migrator.java.contract.stores;

import dev.kube2wasm.migrator.java.contract.stores.Answer.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parameters of a written query, numbered in the order in which they occur first. */
final class Bound {

    private final List<Given> declared;
    private final List<Given> used = new ArrayList<>();

    /** Of a method with these parameters. */
    Bound(List<Given> declared) {
        this.declared = List.copyOf(declared);
    }

    List<Given> used() {
        return List.copyOf(used);
    }

    /** {@code $n} for a parameter called by its name. */
    Optional<String> named(String name) {
        return declared.stream()
                .filter(g -> g.variable().equals(name))
                .findFirst()
                .map(this::number);
    }

    /** {@code $n} for a parameter called by its place, from 1. */
    Optional<String> placed(int place) {
        return place >= 1 && place <= declared.size() ? Optional.of(number(declared.get(place - 1))) : Optional.empty();
    }

    private String number(Given g) {
        if (!used.contains(g)) {
            used.add(g);
        }
        return "$" + (used.indexOf(g) + 1);
    }
}
