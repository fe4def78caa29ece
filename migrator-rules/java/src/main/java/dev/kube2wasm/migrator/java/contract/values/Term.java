package dev.kube2wasm.migrator.java.contract.values;

import dev.kube2wasm.migrator.api.contract.Value;
import dev.kube2wasm.migrator.java.program.ProgramType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an expression is known to be while code is followed. */
sealed interface Term {

    /** What a method without a result returns. */
    Term NOTHING = new Plain(new Value.Null(), "void", false);

    /**
     * A value that stands by itself.
     *
     * @param java its static type, qualified; empty where it does not matter, since nothing can be done with the value
     *     but pass it on
     */
    record Plain(Value value, String java, boolean nullable) implements Term {}

    /**
     * An object that the code constructs from one of the service's own classes.
     *
     * @param mutable whether it has one name at most, so that changing it is seen nowhere else
     */
    record Own(ProgramType type, Map<String, Term> fields, boolean mutable) implements Term {
        public Own {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** A list, or a set of one element at most. */
    record Elements(List<Term> elements, boolean mutable) implements Term {
        public Elements {
            elements = List.copyOf(elements);
        }
    }

    /** A map with constant keys. */
    record Entries(Map<String, Term> entries, boolean mutable) implements Term {
        public Entries {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    /** One of two, by a condition. */
    record Choice(Value condition, Term then, Term otherwise) implements Term {}

    /** A response with its status. */
    record Answer(int status, Optional<Term> body) implements Term {}
}
