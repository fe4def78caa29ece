package dev.kube2wasm.migrator.kubernetes.source;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.kubernetes.pod.Quantity;
import dev.kube2wasm.migrator.kubernetes.yaml.Words;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import java.util.List;
import java.util.stream.Stream;

/** Finds resource amounts that are none. */
final class QuantityCheck {

    private static final List<String> PATHS = List.of(
            "containers[*].resources.limits",
            "containers[*].resources.requests",
            "initContainers[*].resources.limits",
            "initContainers[*].resources.requests");

    private QuantityCheck() {}

    static void check(YamlField pod, List<Problem> into) {
        PATHS.stream()
                .flatMap(pod::select)
                .flatMap(Field::entries)
                .flatMap(QuantityCheck::problem)
                .forEach(into::add);
    }

    private static Stream<Problem> problem(Field amount) {
        return amount
                .text()
                .filter(text -> Quantity.parse(text).isEmpty())
                .map(text -> Problem.warning(
                        amount.at(),
                        Words.quoted(text) + " is no amount of " + amount.key()
                                + "; write a number with a unit such as 500m or 256Mi"))
                .stream();
    }
}
