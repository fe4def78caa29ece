package dev.kube2wasm.migrator.java.contract;

import dev.kube2wasm.migrator.api.contract.Client;
import dev.kube2wasm.migrator.api.contract.Variable;
import dev.kube2wasm.migrator.java.contract.clients.ClientNames;
import dev.kube2wasm.migrator.java.contract.clients.DeclaredClients;
import dev.kube2wasm.migrator.java.contract.clients.DirectClients;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The services that a service calls over HTTP. */
public final class Clients {

    private Clients() {}

    /**
     * What reachable code calls, sorted, each name once: a client for each interface that a library implements, and one
     * for each authority that is called directly. Nothing wider than what is called.
     */
    public static List<Client> of(ServiceCode code, Types types) {
        Map<String, String> settings = addresses(Variables.of(code, types));
        List<Client> declared = new DeclaredClients(code, types)
                .all().stream().map(c -> withSetting(c, settings)).toList();
        List<Client> direct = new DirectClients(code, types).all(settings);
        return ClientNames.unique(
                        Stream.concat(declared.stream(), direct.stream()).toList())
                .stream()
                .sorted()
                .toList();
    }

    /** The addresses that exactly one setting gives, with its key. */
    private static Map<String, String> addresses(List<Variable> variables) {
        Map<String, String> found = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (Variable v : variables) {
            v.fallback()
                    .map(String::strip)
                    .filter(f -> f.startsWith("http://") || f.startsWith("https://"))
                    .ifPresent(f -> {
                        if (found.put(f, v.key()) != null) {
                            twice.add(f);
                        }
                    });
        }
        found.keySet().removeAll(twice);
        return found;
    }

    private static Client withSetting(Client c, Map<String, String> settings) {
        Optional<String> setting = c.setting().or(() -> Optional.ofNullable(settings.get(c.baseUrl())));
        return new Client(c.name(), c.baseUrl(), setting, c.operations(), c.at());
    }
}
