package dev.kube2wasm.migrator.java.contract.values;

import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The variables of one call that is followed. */
final class Frame {

    private final ProgramType lexical;
    private final ProgramType dynamic;
    private final Optional<Term> self;
    private final Optional<Map<String, Term>> filling;
    private final Map<String, Term> locals;
    private final Map<String, TypeRef> types;
    private final int depth;

    private Frame(
            ProgramType lexical,
            ProgramType dynamic,
            Optional<Term> self,
            Optional<Map<String, Term>> filling,
            Map<String, Term> locals,
            Map<String, TypeRef> types,
            int depth) {
        this.lexical = lexical;
        this.dynamic = dynamic;
        this.self = self;
        this.filling = filling;
        this.locals = locals;
        this.types = types;
        this.depth = depth;
    }

    /** A call of a method of {@code lexical} on {@code self}; empty for a bean, or where the method is static. */
    static Frame call(ProgramType lexical, ProgramType dynamic, Optional<Term> self, int depth) {
        return new Frame(lexical, dynamic, self, Optional.empty(), new HashMap<>(), new HashMap<>(), depth);
    }

    /** A constructor or setter, which changes {@code fields}. */
    static Frame filling(ProgramType lexical, ProgramType dynamic, Map<String, Term> fields, int depth) {
        return new Frame(
                lexical, dynamic, Optional.empty(), Optional.of(fields), new HashMap<>(), new HashMap<>(), depth);
    }

    /** The same call on one of two ways. */
    Frame branch() {
        return new Frame(lexical, dynamic, self, filling, new HashMap<>(locals), new HashMap<>(types), depth);
    }

    /** The type in which the code stands: names are looked up there. */
    ProgramType lexical() {
        return lexical;
    }

    /** The type of {@code this}: methods are looked up there. */
    ProgramType dynamic() {
        return dynamic;
    }

    Optional<Term> self() {
        return self;
    }

    /** The fields that the code may set. */
    Optional<Map<String, Term>> filling() {
        return filling;
    }

    int depth() {
        return depth;
    }

    boolean declares(String name) {
        return types.containsKey(name);
    }

    Optional<TypeRef> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    Optional<Term> local(String name) {
        return Optional.ofNullable(locals.get(name));
    }

    void declare(String name, TypeRef type) {
        types.put(name, type);
        locals.remove(name);
    }

    void set(String name, Term value) {
        locals.put(name, value);
    }

    /** Forgets a variable's value: its object has a second name from now on, or changed in an unknown way. */
    void freeze(String name) {
        Term known = locals.get(name);
        if (known != null) {
            locals.put(name, Shared.of(known));
        }
    }
}
