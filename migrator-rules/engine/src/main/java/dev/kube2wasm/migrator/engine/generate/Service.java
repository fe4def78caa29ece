package dev.kube2wasm.migrator.engine.generate;

import dev.kube2wasm.migrator.api.assess.Fitness;
import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.target.Target;
import java.util.List;
import java.util.Set;

/**
 * One service on its way to one target.
 *
 * @param name the component's name: lower-case words divided by single dashes, starting with a letter
 * @param contract with the variables of its manifests put in
 */
public record Service(String name, Microservice microservice, Contract contract, Fitness fitness, Target target) {

    /** The service where only these of its operations are carried over. */
    Service carrying(Set<Operation> carried) {
        List<Operation> operations = contract.operations().stream()
                .map(o -> carried.contains(o) ? o : o.withoutValue())
                .toList();
        return new Service(
                name,
                microservice,
                new Contract(operations, contract.types(), contract.variables(), contract.clients(), contract.stores()),
                fitness,
                target);
    }
}
