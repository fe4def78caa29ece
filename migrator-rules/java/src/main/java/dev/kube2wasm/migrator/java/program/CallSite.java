package dev.kube2wasm.migrator.java.program;

import dev.kube2wasm.migrator.java.source.Expr;
import java.util.List;

/**
 * A call or construction in reachable code, with what is known around it.
 *
 * @param type the service's own type in which it stands
 * @param method the method in which it stands; empty in a field's initialiser
 * @param receiver the type it is made on; unknown where it cannot be told
 * @param name the method called, {@code <init>} for a construction
 * @param scope the local variables at that place
 * @param expression the {@link Expr.Call} or {@link Expr.New} itself
 */
public record CallSite(
        ProgramType type,
        String method,
        TypeName receiver,
        String name,
        List<Expr> arguments,
        Scope scope,
        Expr expression,
        Phase phase) {}
