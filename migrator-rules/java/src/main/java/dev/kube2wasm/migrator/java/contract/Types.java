package dev.kube2wasm.migrator.java.contract;

import dev.kube2wasm.migrator.api.contract.Constraint;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.List;
import java.util.Optional;

/** The shapes in JSON of the Java types of one service. Asking for a type declares what it refers to. */
public interface Types {

    /**
     * The shape of a Java type as it is written in {@code in}. Primitives are not nullable, references are where nothing
     * says otherwise only if {@code annotations} or Optional say so; wrappers of a response such as ResponseEntity, Mono,
     * Uni and CompletionStage have to be taken off before.
     *
     * @param annotations those of the field, parameter or method that has the type
     */
    Type of(TypeRef type, List<Annotation> annotations, ProgramType in);

    /** The declaration of a struct, enumeration or union that {@link #of} has referred to. */
    Optional<TypeDeclaration> declaration(String name);

    /** The checks that Bean Validation's annotations ask for. */
    List<Constraint> constraints(List<Annotation> annotations, ProgramType in);

    /** Everything that was referred to, by name. */
    List<TypeDeclaration> declarations();
}
