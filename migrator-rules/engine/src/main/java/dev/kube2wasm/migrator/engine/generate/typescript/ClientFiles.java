package dev.kube2wasm.migrator.engine.generate.typescript;

import dev.kube2wasm.migrator.api.contract.Client;
import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.engine.generate.Fragment;
import dev.kube2wasm.migrator.engine.generate.Samples;
import dev.kube2wasm.migrator.engine.generate.Unique;
import dev.kube2wasm.migrator.engine.generate.text.Hosts;
import dev.kube2wasm.migrator.engine.generate.text.Toml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clients of a contract in TypeScript: those of which a call is known. */
final class ClientFiles {

    private final List<ClientFile> files = new ArrayList<>();
    private final ClientTestFile test;

    ClientFiles(Contract contract, TypeScriptTypes types, List<ConfigFile.Named> settings) {
        Unique names = new Unique();
        for (Client client : contract.clients()) {
            if (!client.operations().isEmpty()) {
                files.add(new ClientFile(
                        types,
                        client,
                        names.name(TypeScriptText.identifier(client.name()), "_"),
                        client.setting().flatMap(s -> ConfigFile.of(s, settings))));
            }
        }
        test = new ClientTestFile(types, new Samples(contract), files);
    }

    List<Map<String, Object>> models() {
        List<Map<String, Object>> models = new ArrayList<>();
        for (ClientFile file : files) {
            Optional<Hosts.Origin> origin = Hosts.of(file.client().baseUrl());
            models.add(Map.of(
                    "file",
                    new Fragment(file.name()),
                    "code",
                    new Fragment(file.file()),
                    "hasOrigin",
                    origin.isPresent(),
                    "origin",
                    new Fragment(Toml.string(origin.map(Hosts.Origin::url).orElse(""))),
                    "address",
                    new Fragment(Toml.string(origin.map(Hosts.Origin::host).orElse(""))),
                    "port",
                    new Fragment(origin.map(u -> String.valueOf(u.port())).orElse("")),
                    "comment",
                    new Fragment(TypeScriptText.comment(
                            file.client().name() + ", from " + file.client().at()))));
        }
        return models;
    }

    /** The tests of all calls of which one can be written. */
    List<Map<String, Object>> tests() {
        return test.tests().stream()
                .<Map<String, Object>>map(code -> Map.of("code", new Fragment(code)))
                .toList();
    }

    String testImports() {
        return test.imports();
    }
}
