package dev.kube2wasm.migrator.kubernetes.source;

import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.kubernetes.yaml.Words;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds fields of types that kubectl refuses. The object is kept: what is right in it can still be judged. */
final class TypeCheck {

    private TypeCheck() {}

    static void check(YamlManifest object, List<Problem> into) {
        Optional<Shape> shape = ObjectShapes.of(object);
        if (shape.isEmpty()) {
            return;
        }
        List<Problem> wrong = new ArrayList<>();
        boolean cleared = shape.get().compare(object.root(), (field, expected) -> {
            if (field.type() != YamlType.FLOAT || !field.textOrEmpty().endsWith(".0")) {
                wrong.add(problem(field, expected));
            }
        });
        if (!cleared && wrong.isEmpty() && Kinds.isWorkload(object)) {
            TypedModel.wrongType(object).ifPresent(wrong::add);
        }
        into.addAll(wrong);
    }

    private static Problem problem(YamlField field, Shape expected) {
        String name = field.key().isEmpty() ? "this item" : Words.quoted(field.key());
        return Problem.error(
                field.at(),
                name + " is " + field.type().words() + " and must be " + expected.words()
                        + "; kubectl refuses the object as it is");
    }
}
