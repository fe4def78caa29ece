package dev.kube2wasm.migrator.java.contract.stores;

import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Parameter.In;
import dev.kube2wasm.migrator.api.contract.Store.Query;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a method of a repository.
 *
 * @param statement empty where {@code why} says why
 */
record Answer(Optional<String> statement, String why, List<Given> given, Optional<Type> result) {

    /** A value that stands in the statement, in the order of the numbers. */
    record Given(String variable, Type type) {}

    Answer {
        given = List.copyOf(given);
    }

    static Answer exact(String statement, List<Given> given, Optional<Type> result) {
        return new Answer(Optional.of(statement), "", given, result);
    }

    static Answer open(String why, List<Given> given, Optional<Type> result) {
        return new Answer(Optional.empty(), why, given, result);
    }

    Query query(String name, SourceLocation at) {
        List<Parameter> parameters = given.stream()
                .map(g -> new Parameter(
                        In.QUERY, g.variable(), g.variable(), g.type(), true, Optional.empty(), List.of(), at))
                .toList();
        return new Query(name, parameters, statement, why, result, at);
    }

    /** The type of a value that has to be there. */
    static Type present(Type type) {
        return type instanceof Type.Nullable n ? n.of() : type;
    }
}
