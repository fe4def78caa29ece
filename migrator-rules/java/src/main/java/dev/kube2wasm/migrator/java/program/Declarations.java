package dev.kube2wasm.migrator.java.program;

import dev.kube2wasm.migrator.java.program.Program.OwnedField;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import dev.kube2wasm.migrator.java.source.Parameter;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns what reachable declarations say (annotations, supertypes, the types of fields and parameters) into facts. */
final class Declarations {

    private final Reach reach;
    private final Program program;
    private final Constants constants;
    private final UseFacts uses;
    private final Set<String> touched = new HashSet<>();
    private final Set<String> accessed = new HashSet<>();

    Declarations(Reach reach, Program program, Constants constants, UseFacts uses) {
        this.reach = reach;
        this.program = program;
        this.constants = constants;
        this.uses = uses;
    }

    boolean isTouched(ProgramType type) {
        return touched.contains(type.name());
    }

    /** Code mentions the type: its annotations and supertypes become facts. */
    void touch(ProgramType type) {
        if (!touched.add(type.name())) {
            return;
        }
        annotations(type.annotations(), type, "");
        for (TypeRef s : type.decl().superTypes()) {
            TypeName name = program.resolve(s, type.outer().orElse(type));
            Optional<ProgramType> own = program.type(name.name());
            if (own.isPresent()) {
                touch(own.get());
            } else {
                uses.inheritance(name, type.name(), type.at(s.at()));
            }
            name.arguments().forEach(a -> program.type(a.name()).ifPresent(this::touch));
        }
        if (type.isInterface()) {
            // A framework implements such an interface by what its methods say.
            type.decl().methods().forEach(m -> annotations(m.annotations(), type, m.name()));
        }
    }

    /** A method is reached. */
    void method(ProgramType type, MethodDecl method, Phase phase) {
        annotations(method.annotations(), type, method.name());
        for (Parameter p : method.parameters()) {
            annotations(p.annotations(), type, method.name());
            reference(p.type(), type, method.name(), phase);
        }
        method.result().ifPresent(r -> reference(r, type, method.name(), phase));
    }

    /** Code reads or changes a field. */
    void field(OwnedField f, Phase phase) {
        if (accessed.add(f.key())) {
            annotations(f.field().annotations(), f.owner(), "");
            reference(f.field().type(), f.owner(), "", phase);
        }
    }

    /** Code names a type. */
    void reference(TypeRef ref, ProgramType in, String method, Phase phase) {
        TypeName type = program.resolve(ref, in);
        mention(type);
        uses.reference(type, in.name(), method, phase, in.at(ref.at()));
    }

    private void mention(TypeName type) {
        program.type(type.name()).ifPresent(this::touch);
        type.arguments().forEach(this::mention);
    }

    private void annotations(List<Annotation> annotations, ProgramType in, String method) {
        for (Annotation a : annotations) {
            String type = program.resolve(a, in);
            Optional<ProgramType> own = program.type(type);
            if (own.isPresent()) {
                touch(own.get());
            } else {
                uses.annotation(a, type, constants.attributes(a, in), in.name(), method, in.at(a.at()));
            }
            a.attributes().values().forEach(v -> classes(v, in));
        }
    }

    // A class that an annotation names is one that the framework will construct.
    private void classes(Expr value, ProgramType in) {
        if (value instanceof Expr.ClassLiteral c) {
            program.type(program.resolve(c.type().name(), in))
                    .filter(t -> !t.isInterface())
                    .ifPresent(t -> reach.instantiate(t, Phase.SERVING));
        }
        Syntax.expressionsIn(value).forEach(v -> classes(v, in));
    }
}
