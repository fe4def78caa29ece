package dev.kube2wasm.migrator.java.source;

import java.util.List;
import java.util.Optional;

/** A field, an enum constant or a record component. */
public record FieldDecl(
        String name,
        TypeRef type,
        Modifiers modifiers,
        List<Annotation> annotations,
        Optional<Expr> initialiser,
        Position at) {}
