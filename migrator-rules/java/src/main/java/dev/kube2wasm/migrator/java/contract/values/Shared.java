package dev.kube2wasm.migrator.java.contract.values;

import dev.kube2wasm.migrator.java.contract.values.Term.Choice;
import dev.kube2wasm.migrator.java.contract.values.Term.Elements;
import dev.kube2wasm.migrator.java.contract.values.Term.Entries;
import dev.kube2wasm.migrator.java.contract.values.Term.Own;

/** Objects that have more than one name: what is done to them under one would be seen under the other. */
final class Shared {

    private Shared() {}

    /** The same, and not to be changed any more. */
    static Term of(Term term) {
        if (term instanceof Elements e) {
            return new Elements(e.elements(), false);
        }
        if (term instanceof Entries e) {
            return new Entries(e.entries(), false);
        }
        if (term instanceof Own o) {
            return new Own(o.type(), o.fields(), false);
        }
        if (term instanceof Choice c) {
            return new Choice(c.condition(), of(c.then()), of(c.otherwise()));
        }
        return term;
    }
}
