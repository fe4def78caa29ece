package dev.kube2wasm.migrator.engine.generate.spinapp;

import dev.kube2wasm.migrator.api.contract.SecretNames;
import dev.kube2wasm.migrator.api.model.Field;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Labels and annotations that are carried over. */
final class Annotations {

    /** Written by tools for themselves, about the object that is left behind. */
    private static final List<String> OF_TOOLS = List.of("kubectl.kubernetes.io/", "deployment.kubernetes.io/");

    private Annotations() {}

    static SortedMap<String, String> of(Field annotations, String owner, Losses losses) {
        SortedMap<String, String> kept = new TreeMap<>();
        annotations.entries().filter(a -> a.text().isPresent()).forEach(a -> {
            String value = a.text().orElse("");
            String what = owner + ": " + a.key();
            if (OF_TOOLS.stream().anyMatch(a.key()::startsWith)) {
                return;
            }
            if (a.key().startsWith("prometheus.io/")) {
                losses.add(a, what, "The function offers no metrics: collect those of the executor, or leave it out.");
            } else if (a.key().startsWith("vault.hashicorp.com/")) {
                losses.add(a, what, "A component sees no files of its pod: keep the value in a Secret, as a variable.");
            } else if (SecretNames.isSecret(a.key(), value)) {
                losses.add(a, what, "It looks like a secret, so it is not copied: add it by hand if it is none.");
            } else {
                kept.put(a.key(), value);
            }
        });
        return kept;
    }

    static SortedMap<String, String> labels(Field labels) {
        SortedMap<String, String> all = new TreeMap<>();
        labels.entries().forEach(l -> l.text().ifPresent(value -> all.put(l.key(), value)));
        return all;
    }
}
