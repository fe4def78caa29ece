package dev.kube2wasm.migrator.engine.generate;

import dev.kube2wasm.migrator.api.assess.Gap;
import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.engine.generate.text.Markdown;
import java.util.List;
import java.util.Map;

/** Rows for the tables of a scaffold's README, the same in every language. */
public final class Readme {

    private Readme() {}

    /** What the service needs and the target has no like of. */
    public static List<Map<String, Object>> gaps(Service service) {
        return service.fitness().gaps().stream().map(Readme::gap).toList();
    }

    /**
     * An operation whose handler is to be ported.
     *
     * @param file where it is ported to
     */
    public static Map<String, Object> toPort(Operation operation, String file) {
        return Map.of(
                "route", cell(operation.method() + " " + operation.path()),
                "file", new Fragment(file),
                "handler", cell(operation.handler().isEmpty() ? "-" : operation.handler()),
                "at", cell(operation.at().toString()));
    }

    private static Map<String, Object> gap(Gap gap) {
        String at = gap.evidence().isEmpty()
                ? "-"
                : gap.evidence().get(0).requirement().at().toString();
        return Map.of(
                "capability",
                cell(gap.capability().key()),
                "verdict",
                new Fragment(gap.verdict().name()),
                "remedy",
                new Fragment(Markdown.text(gap.capability().remedy())),
                "at",
                cell(at));
    }

    private static Fragment cell(String text) {
        return new Fragment(Markdown.cell(text));
    }
}
