package dev.kube2wasm.migrator.java.program;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.JavaFile;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import dev.kube2wasm.migrator.java.source.Position;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One of the service's own types, with its place in the program. */
public final class ProgramType {

    private final String name;
    private final TypeDecl decl;
    private final JavaFile file;
    private final Optional<ProgramType> outer;

    ProgramType(String name, TypeDecl decl, JavaFile file, Optional<ProgramType> outer) {
        this.name = name;
        this.decl = decl;
        this.file = file;
        this.outer = outer;
    }

    /** The qualified name, with dots before nested types; an anonymous type has its position for a name. */
    public String name() {
        return name;
    }

    public TypeDecl decl() {
        return decl;
    }

    public JavaFile file() {
        return file;
    }

    /** The type in which this one is declared. */
    public Optional<ProgramType> outer() {
        return outer;
    }

    public SourceLocation at(Position position) {
        return new SourceLocation(file.path(), position.line(), position.column());
    }

    public SourceLocation at() {
        return at(decl.at());
    }

    /** The methods of this name and number of parameters that the type itself declares. */
    public Stream<MethodDecl> methods(String methodName, int arity) {
        return decl.methods().stream().filter(m -> m.name().equals(methodName) && accepts(m, arity));
    }

    public List<Annotation> annotations() {
        return decl.annotations();
    }

    public boolean isInterface() {
        return decl.kind() == TypeDecl.Kind.INTERFACE || decl.kind() == TypeDecl.Kind.ANNOTATION;
    }

    private static boolean accepts(MethodDecl method, int arity) {
        int declared = method.parameters().size();
        if (declared == arity) {
            return true;
        }
        // A last array parameter may be a variable number of arguments.
        return declared > 0 && method.parameters().get(declared - 1).type().isArray() && arity >= declared - 1;
    }

    @Override
    public String toString() {
        return name;
    }
}
