package dev.kube2wasm.migrator.java.calls;

import dev.kube2wasm.migrator.java.program.CallSite;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.program.Scope;
import java.util.List;
import java.util.Map;

/**
 * Where an expression stands.
 *
 * @param method the method around it; empty outside of methods
 * @param bound the values of parameters, where a certain call of the method is followed
 */
record Place(ProgramType type, String method, Scope scope, Map<String, List<String>> bound) {

    static Place of(CallSite site) {
        return new Place(site.type(), site.method(), site.scope(), Map.of());
    }
}
