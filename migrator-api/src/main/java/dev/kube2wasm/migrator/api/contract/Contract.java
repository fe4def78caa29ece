package dev.kube2wasm.migrator.api.contract;

import java.util.List;

/**
 * What one service offers and needs. Everything is sorted, and every part says where it was found.
 *
 * @param operations by path, method and place; each pair of method and path once
 * @param types what {@link Type.Ref} refers to, by name; each name once
 * @param variables configuration that the code reads, by key
 * @param clients the services that the code calls, by name
 * @param stores the data stores that the code uses, by name
 */
public record Contract(
        List<Operation> operations,
        List<TypeDeclaration> types,
        List<Variable> variables,
        List<Client> clients,
        List<Store> stores) {

    /** Of a service that offers and needs nothing. */
    public static Contract empty() {
        return new Contract(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public Contract {
        operations = List.copyOf(operations);
        types = List.copyOf(types);
        variables = List.copyOf(variables);
        clients = List.copyOf(clients);
        stores = List.copyOf(stores);
    }
}
