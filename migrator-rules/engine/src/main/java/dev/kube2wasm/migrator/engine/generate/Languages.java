package dev.kube2wasm.migrator.engine.generate;

import java.util.List;
import java.util.Optional;

/** The languages that scaffolds are written in. */
public final class Languages {

    public static final List<Language> ALL = List.of();

    private Languages() {}

    /** The language of this id. */
    public static Optional<Language> find(String id) {
        return ALL.stream().filter(l -> l.id().equals(id)).findFirst();
    }
}
