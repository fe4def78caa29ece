package dev.kube2wasm.migrator.java.contract;

import dev.kube2wasm.migrator.api.contract.Constraint;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration;
import dev.kube2wasm.migrator.java.contract.types.JavaShapes;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.List;
import java.util.Optional;

/**
 * The shapes of Java types as the service's own library for JSON, Jackson or JSON-B, reads and writes them. A type whose
 * source is not here and that is not a well-known type of the JDK is {@link Type.Any}: nothing is guessed. Not thread-safe.
 *
 * <p>A property that is a reference is {@link Type.Nullable}, also where {@code @NotNull} stands on it: the check answers a
 * null, not the parser. A primitive is not nullable; where what is read lacks it, it is 0 or {@code false}, as both libraries
 * leave it.
 */
public final class JavaTypes implements Types {

    private final JavaShapes shapes;

    public JavaTypes(ServiceCode code) {
        this.shapes = new JavaShapes(code);
    }

    @Override
    public Type of(TypeRef type, List<Annotation> annotations, ProgramType in) {
        return shapes.of(type, annotations, in);
    }

    @Override
    public Optional<TypeDeclaration> declaration(String name) {
        return shapes.declaration(name);
    }

    @Override
    public List<Constraint> constraints(List<Annotation> annotations, ProgramType in) {
        return shapes.constraints(annotations, in);
    }

    @Override
    public List<TypeDeclaration> declarations() {
        return shapes.declarations();
    }
}
