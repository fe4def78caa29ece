package dev.kube2wasm.migrator.engine.generate.rust;

import java.util.Comparator;

/** The order of {@code use} declarations. */
final class RustImports {

    /** As rustfmt sorts them: by path, without the keyword and the semicolon. */
    static final Comparator<String> ORDER =
            Comparator.comparing((String use) -> use.substring("use ".length(), use.length() - 1));

    private RustImports() {}
}
