package dev.kube2wasm.migrator.java.contract.types;

import dev.kube2wasm.migrator.api.contract.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a class of the service reads or writes by code of its own. */
final class CustomShapes {

    private static final Set<String> AS_TEXT = Set.of("ToStringSerializer");
    private static final List<String> STANDARD =
            List.of("com.fasterxml.jackson.datatype.", "com.fasterxml.jackson.databind.", "tools.jackson.databind.");

    private CustomShapes() {}

    /** Any JSON where annotations name such code; empty where they do not. */
    static Optional<Type> of(Marks marks) {
        Optional<Type> written = marks.jackson("JsonSerialize").flatMap(m -> by(m, "using"));
        if (written.isPresent()) {
            return written;
        }
        Optional<Type> read = marks.jackson("JsonDeserialize").flatMap(m -> by(m, "using"));
        if (read.filter(t -> t instanceof Type.Any).isPresent()) {
            return read;
        }
        for (String name : List.of("JsonbTypeAdapter", "JsonbTypeSerializer", "JsonbTypeDeserializer")) {
            Optional<Type> adapted = marks.jsonb(name).flatMap(m -> by(m, "value"));
            if (adapted.isPresent()) {
                return adapted;
            }
        }
        if (marks.jackson("JsonRawValue").isPresent()) {
            return Optional.of(new Type.Any("text that is JSON already"));
        }
        if (marks.jackson("JsonIdentityReference")
                .filter(m -> m.is("alwaysAsId", "true"))
                .isPresent()) {
            return Optional.of(new Type.Any("the identity of an object"));
        }
        return Optional.empty();
    }

    private static Optional<Type> by(Mark mark, String attribute) {
        Optional<String> code = mark.text(attribute);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        String simple = code.get().substring(code.get().lastIndexOf('.') + 1);
        if (AS_TEXT.contains(simple)) {
            return Optional.of(new Type.Scalar(Type.Scalar.Kind.STRING));
        }
        boolean standard = STANDARD.stream().anyMatch(code.get()::startsWith);
        return standard ? Optional.empty() : Optional.of(new Type.Any("read or written by " + simple));
    }
}
