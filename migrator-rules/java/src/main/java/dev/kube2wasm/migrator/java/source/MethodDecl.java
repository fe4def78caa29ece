package dev.kube2wasm.migrator.java.source;

import java.util.List;
import java.util.Optional;

/**
 * A method, constructor or initialiser.
 *
 * @param result empty for constructors and initialisers
 * @param body empty for an abstract or native method
 */
public record MethodDecl(
        String name,
        Modifiers modifiers,
        List<Annotation> annotations,
        List<Parameter> parameters,
        Optional<TypeRef> result,
        Optional<Stmt.Block> body,
        Position at) {}
