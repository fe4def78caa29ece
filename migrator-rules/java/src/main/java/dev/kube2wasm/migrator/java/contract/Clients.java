package dev.kube2wasm.migrator.java.contract;

import dev.kube2wasm.migrator.api.contract.Client;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import java.util.List;

/** The services that a service calls over HTTP. */
public final class Clients {

    private Clients() {}

    /** What reachable code calls, sorted, each name once. */
    public static List<Client> of(ServiceCode code, Types types) {
        return List.of();
    }
}
