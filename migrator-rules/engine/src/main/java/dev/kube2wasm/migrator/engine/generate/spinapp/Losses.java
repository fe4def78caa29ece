package dev.kube2wasm.migrator.engine.generate.spinapp;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.engine.generate.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects what a SpinApp cannot express. */
final class Losses {

    private static final String UNKNOWN = "A SpinApp has no field for it: leave it out, or keep the workload as it is.";

    private final List<Loss> all = new ArrayList<>();

    List<Loss> sorted() {
        return all.stream().sorted().distinct().toList();
    }

    void add(Field field, String what, String message) {
        add(field.at(), what, message);
    }

    void add(SourceLocation at, String what, String message) {
        all.add(new Loss(at, what, message));
    }

    /**
     * Adds every entry of a mapping that says anything, but for those that are taken care of and those that say what
     * holds anyway. What nobody has heard of is a loss too.
     *
     * @param path what stands before the key in the loss
     * @param done the keys that are taken care of
     */
    void rest(Field mapping, String path, Set<String> done, KnownKeys known) {
        mapping.entries()
                .filter(e -> !done.contains(e.key()))
                .filter(Losses::saysAnything)
                .filter(e -> !known.isDefault(e))
                .forEach(e -> add(e, path + e.key(), known.message(e.key()).orElse(UNKNOWN)));
    }

    static boolean saysAnything(Field field) {
        return field.text().filter(t -> !t.isBlank()).isPresent()
                || field.entries().findAny().isPresent()
                || field.items().findAny().isPresent();
    }
}
