package dev.kube2wasm.migrator.java.rules;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.List;

/** Facts about the code of a workload that is not written in Java: other modules have the rules for them. */
final class OtherLanguages {

    private static final List<String> EXTENSIONS =
            List.of(".go", ".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".cts", ".py", ".cs");

    private OtherLanguages() {}

    static boolean haveNone(SourceLocation at) {
        return EXTENSIONS.stream().noneMatch(at.file()::endsWith);
    }
}
