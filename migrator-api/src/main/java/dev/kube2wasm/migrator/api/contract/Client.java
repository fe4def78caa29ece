package dev.kube2wasm.migrator.api.contract;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * Another service that the code calls over HTTP.
 *
 * @param name an identifier in UpperCamelCase, unique in the contract: the interface's name, or made from the host
 * @param baseUrl scheme, authority and perhaps a path, as {@code http://users:8080}; where a setting gives it, its
 *     value here
 * @param setting the key of the setting that gives {@code baseUrl}
 * @param operations what is called, below {@code baseUrl}; their handler is the method that calls
 */
public record Client(
        String name, String baseUrl, Optional<String> setting, List<Operation> operations, SourceLocation at)
        implements Comparable<Client> {

    public Client {
        operations = List.copyOf(operations);
    }

    @Override
    public int compareTo(Client other) {
        return name.compareTo(other.name);
    }
}
