package dev.kube2wasm.migrator.engine.generate.rust;

import dev.kube2wasm.migrator.api.contract.Client;
import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.engine.generate.Fragment;
import dev.kube2wasm.migrator.engine.generate.Samples;
import dev.kube2wasm.migrator.engine.generate.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The clients of a contract in Rust: those of which a call is known. */
final class ClientFiles {

    private final RustTypes types;
    private final Samples samples;
    private final Map<String, ClientFile> files = new TreeMap<>();

    ClientFiles(Contract contract, RustTypes types, List<ConfigFile.Named> settings) {
        this.types = types;
        this.samples = new Samples(contract);
        Unique modules = new Unique("mod");
        for (Client client : contract.clients()) {
            if (!client.operations().isEmpty()) {
                files.put(
                        modules.name(RustText.snake(client.name()), "_"),
                        new ClientFile(types, client, client.setting().flatMap(s -> ConfigFile.of(s, settings))));
            }
        }
    }

    List<Map<String, Object>> models() {
        List<Map<String, Object>> models = new ArrayList<>();
        files.forEach((module, file) ->
                models.add(Map.of("module", new Fragment(module), "code", new Fragment(file.file()))));
        return models;
    }

    List<Map<String, Object>> tests() {
        ClientTestFile test = new ClientTestFile(types, samples);
        Unique names = new Unique("given", "peer");
        List<Map<String, Object>> models = new ArrayList<>();
        files.forEach((module, file) -> file.calls()
                .forEach(call -> test.test(module, call, names.name(module + "_" + call.function(), "_"))
                        .ifPresent(code -> models.add(Map.of("code", new Fragment(code))))));
        return models;
    }

    /** The enumerations that are part of an address or a header. */
    Set<String> sent() {
        Set<String> sent = new TreeSet<>();
        files.values()
                .forEach(file -> file.calls().forEach(call -> call.arguments().forEach(a -> collect(a.type(), sent))));
        return sent;
    }

    private static void collect(Type type, Set<String> to) {
        if (type instanceof Type.Nullable n) {
            collect(n.of(), to);
        } else if (type instanceof Type.ListOf l) {
            collect(l.element(), to);
        } else if (type instanceof Type.Ref r) {
            to.add(r.name());
        }
    }
}
