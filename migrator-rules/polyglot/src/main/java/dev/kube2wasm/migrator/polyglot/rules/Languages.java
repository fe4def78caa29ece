package dev.kube2wasm.migrator.polyglot.rules;

import java.util.List;

/** Which facts are about code that this module reads: those of Java have rules of their own. */
final class Languages {

    private static final List<String> EXTENSIONS =
            List.of(".go", ".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".cts", ".py", ".cs");

    private static final List<String> LANGUAGES = List.of("go", "javascript", "python", "csharp");

    private Languages() {}

    static boolean isPolyglot(String file) {
        return EXTENSIONS.stream().anyMatch(file::endsWith);
    }

    static boolean isPolyglotLanguage(String language) {
        return LANGUAGES.contains(language);
    }
}
