package dev.kube2wasm.migrator.java.contract.types;

import dev.kube2wasm.migrator.api.contract.Constraint;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration;
import dev.kube2wasm.migrator.java.program.Program;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The way into this package. Not thread-safe. */
public final class JavaShapes {

    private final Binder binder;
    private final OwnTypes own;
    private final Constraints constraints;

    public JavaShapes(ServiceCode code) {
        Program program = code.program();
        this.binder = new Binder(program);
        this.own = new OwnTypes(program, code.constants(), JsonSettingsReader.read(code));
        this.constraints = new Constraints(program);
    }

    /** The shape of a type as written in {@code in}. */
    public Type of(TypeRef type, List<Annotation> annotations, ProgramType in) {
        Marks marks = own.members().marks(annotations, in);
        BoundType bound = binder.bind(type, in, Map.of());
        Type shape = marks.named("Nullable") && !bound.isPrimitive()
                ? own.shapes().nullable(bound, marks)
                : own.shapes().of(bound, marks);
        own.registry().complete();
        return shape;
    }

    /** The declaration of this name. */
    public Optional<TypeDeclaration> declaration(String name) {
        return own.registry().find(name);
    }

    /** The checks that annotations ask for. */
    public List<Constraint> constraints(List<Annotation> annotations, ProgramType in) {
        return constraints.of(own.members().marks(annotations, in));
    }

    /** All declarations, by name. */
    public List<TypeDeclaration> declarations() {
        return own.registry().all();
    }
}
