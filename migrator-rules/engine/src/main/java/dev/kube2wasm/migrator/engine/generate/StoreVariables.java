package dev.kube2wasm.migrator.engine.generate;

import dev.kube2wasm.migrator.api.contract.Contract;
import java.util.Optional;

/** Puts the variables into a contract that say where the service's stores are. */
final class StoreVariables {

    private StoreVariables() {}

    /** The contract, with what the addresses of its stores refer to. */
    static Contract into(Contract contract) {
        StoreSettings settings = new StoreSettings(contract.variables());
        contract.stores().forEach(store -> {
            Optional<StoreAddress.Kind> kind = StoreAddress.Kind.of(store.capability());
            kind.ifPresent(k -> StoreAddress.of(store, k, settings));
        });
        return new Contract(
                contract.operations(), contract.types(), settings.all(), contract.clients(), contract.stores());
    }
}
