package dev.kube2wasm.migrator.java.contract.types;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.java.program.ProgramType;
import java.util.List;
import java.util.Optional;

/**
 * The members of a class with those that it inherits; type variables have been put in.
 *
 * @param type the class itself
 * @param bound the same with its type arguments
 * @param marks the annotations of the class, then those of its supertypes
 * @param fields those of superclasses first
 * @param methods those of the class first, then those of superclasses and of interfaces that are not overridden
 * @param foreignSuper the superclass whose source is not here
 */
record Members(
        ProgramType type,
        BoundType bound,
        Marks marks,
        List<Field> fields,
        List<Method> methods,
        List<Method> constructors,
        Optional<BoundType> foreignSuper) {

    Members {
        fields = List.copyOf(fields);
        methods = List.copyOf(methods);
        constructors = List.copyOf(constructors);
    }

    /** A field that is not static, or a record's component. */
    record Field(String name, BoundType type, Marks marks, boolean isPublic, boolean isTransient, SourceLocation at) {}

    /**
     * A method that is not static, or a constructor.
     *
     * @param result empty for {@code void} and constructors
     * @param marks its annotations, then those of the methods it overrides
     */
    record Method(
            String name,
            Optional<BoundType> result,
            List<Field> parameters,
            Marks marks,
            boolean isPublic,
            SourceLocation at) {
        Method {
            parameters = List.copyOf(parameters);
        }

        Method overriding(Method other) {
            return new Method(name, result, parameters, marks.and(other.marks), isPublic, at);
        }
    }
}
