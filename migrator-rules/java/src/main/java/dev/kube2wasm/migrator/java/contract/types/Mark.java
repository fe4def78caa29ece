package dev.kube2wasm.migrator.java.contract.types;

import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.source.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An annotation with its values.
 *
 * @param type its qualified name
 * @param values of each attribute that is given; an enum constant by its simple name, a class by its qualified one
 */
record Mark(String type, Map<String, List<String>> values, Annotation annotation, ProgramType in) {

    /** The values of an attribute; none where it is not given. */
    List<String> all(String attribute) {
        return values.getOrDefault(attribute, List.of());
    }

    /** The value of an attribute, where it is given and not blank. */
    Optional<String> text(String attribute) {
        return all(attribute).stream().filter(v -> !v.isBlank()).findFirst();
    }

    boolean is(String attribute, String value) {
        return all(attribute).contains(value);
    }

    String simpleName() {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
