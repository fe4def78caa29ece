package dev.kube2wasm.migrator.engine.generate.rust;

import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.engine.generate.PathPattern;
import dev.kube2wasm.migrator.engine.generate.PathPattern.Segment;
import dev.kube2wasm.migrator.engine.generate.Unique;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An operation with what it is called in Rust.
 *
 * @param module the module's name
 * @param pattern its path
 * @param fields the names of the fields of its parameters, by variable
 */
record Handler(Operation operation, String module, PathPattern pattern, Map<String, String> fields) {

    static Handler of(Operation operation, String module) {
        Map<String, String> fields = new LinkedHashMap<>();
        Unique unique = new Unique();
        for (Parameter parameter : operation.parameters()) {
            fields.computeIfAbsent(parameter.variable(), v -> unique.name(RustText.snake(v), "_"));
        }
        return new Handler(operation, module, PathPattern.of(operation), fields);
    }

    /** The names of the variables in the path, in order; empty ones are not asked for. */
    List<String> captured() {
        List<String> names = new ArrayList<>();
        for (Segment segment : pattern.segments()) {
            if (segment instanceof Segment.Variable v && !v.name().isEmpty()) {
                names.add(v.name());
            } else if (segment instanceof Segment.Rest r) {
                names.add(r.name());
            }
        }
        return names;
    }

    /** The place of a path variable among {@link #captured}. */
    Optional<Integer> index(String name) {
        int index = captured().indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(index);
    }
}
