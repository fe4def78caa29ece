package dev.kube2wasm.migrator.java.program;

import dev.kube2wasm.migrator.java.program.Program.OwnedField;
import dev.kube2wasm.migrator.java.source.Expr;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The local variables that are visible at a place. */
public final class Scope {

    private final Optional<Scope> outer;
    private final Map<String, Local> locals = new HashMap<>();

    private Scope(Optional<Scope> outer) {
        this.outer = outer;
    }

    /** A scope without variables. */
    public static Scope empty() {
        return new Scope(Optional.empty());
    }

    Scope inner() {
        return new Scope(Optional.of(this));
    }

    void declare(String name, Local local) {
        locals.put(name, local);
    }

    /** The variable of this name. */
    public Optional<Local> find(String name) {
        Local local = locals.get(name);
        return local != null ? Optional.of(local) : outer.flatMap(o -> o.find(name));
    }

    /**
     * A local variable.
     *
     * @param value what it was declared with, if anything
     * @param alias the field whose object it holds
     */
    public record Local(TypeName type, Optional<Expr> value, Optional<OwnedField> alias) {

        static Local of(TypeName type) {
            return new Local(type, Optional.empty(), Optional.empty());
        }
    }
}
