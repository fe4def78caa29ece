package dev.kube2wasm.migrator.engine.generate;

import dev.kube2wasm.migrator.engine.generate.rust.RustLanguage;
import dev.kube2wasm.migrator.engine.generate.typescript.TypeScriptLanguage;
import java.util.List;
import java.util.Optional;

/** The languages that scaffolds are written in. */
public final class Languages {

    /** In the order of preference. */
    public static final List<Language> ALL = List.of(new RustLanguage(), new TypeScriptLanguage());

    private Languages() {}

    /** The language of this id. */
    public static Optional<Language> find(String id) {
        return ALL.stream().filter(l -> l.id().equals(id)).findFirst();
    }
}
