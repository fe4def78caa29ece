package dev.kube2wasm.migrator.java.contract;

import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.contract.Store;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import java.util.List;

/** The data that a service keeps elsewhere. */
public final class Stores {

    private Stores() {}

    /** What reachable code uses, sorted, each name once. */
    public static List<Store> of(ServiceCode code, Types types, List<Dependency> dependencies) {
        return List.of();
    }
}
