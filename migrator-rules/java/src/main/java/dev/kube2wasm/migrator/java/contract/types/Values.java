package dev.kube2wasm.migrator.java.contract.types;

import java.util.Optional;

/** Classes that are written as one of their parts. */
final class Values {

    private Values() {}

    /** The type of the member that {@code @JsonValue} marks. */
    static Optional<BoundType> of(Members members) {
        return members.methods().stream()
                .filter(m -> m.parameters().isEmpty() && isValue(m.marks()))
                .flatMap(m -> m.result().stream())
                .findFirst()
                .or(() -> members.fields().stream()
                        .filter(f -> isValue(f.marks()))
                        .map(Members.Field::type)
                        .findFirst());
    }

    private static boolean isValue(Marks marks) {
        return marks.jackson("JsonValue").filter(m -> !m.is("value", "false")).isPresent();
    }
}
