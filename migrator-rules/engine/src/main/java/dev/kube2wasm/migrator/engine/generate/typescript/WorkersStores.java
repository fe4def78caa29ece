package dev.kube2wasm.migrator.engine.generate.typescript;

import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.engine.generate.Fragment;
import dev.kube2wasm.migrator.engine.generate.Samples;
import dev.kube2wasm.migrator.engine.generate.StoreAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The stores of a contract as templates name them: left, and connected through the bindings of Workers. */
final class WorkersStores {

    private final TypeScriptTypes types;
    private final List<Map<String, Object>> models = new ArrayList<>();
    private final StoreTestFile test;
    private final Set<StoreAddress.Kind> connected = EnumSet.noneOf(StoreAddress.Kind.class);

    WorkersStores(Contract contract, TypeScriptTypes types) {
        this.types = types;
        this.test = new StoreTestFile(types, new Samples(contract));
        for (StoreFile file : StoreFile.of(contract.stores(), types)) {
            Optional<StoreAddress.Kind> kind = StoreAddress.Kind.of(file.store().capability());
            StoreFile.Connection left = new StoreFile.Left();
            StoreFile.Connection workers = kind.map(k -> connection(file, k)).orElse(left);
            kind.filter(k -> file.queries().stream()
                            .anyMatch(q -> workers.body(q).isPresent()))
                    .ifPresent(connected::add);
            if (workers instanceof HyperdriveConnection h) {
                test.add(file, h);
            }
            models.add(Map.of(
                    "file", new Fragment(file.name()),
                    "code", new Fragment(file.file(left)),
                    "queries", file.rows(left),
                    "workersCode", new Fragment(file.file(workers)),
                    "workersQueries", file.rows(workers)));
        }
    }

    private StoreFile.Connection connection(StoreFile file, StoreAddress.Kind kind) {
        return kind == StoreAddress.Kind.REDIS ? new KeyConnection() : new HyperdriveConnection(types, file, kind);
    }

    /** What templates may name. */
    Map<String, Object> model() {
        boolean postgres = connected.contains(StoreAddress.Kind.POSTGRES);
        boolean mysql = connected.contains(StoreAddress.Kind.MYSQL);
        boolean keys = connected.contains(StoreAddress.Kind.REDIS);
        Map<String, Object> model = new TreeMap<>();
        model.put("stores", List.copyOf(models));
        model.put("hasStores", !models.isEmpty());
        model.put("hasPostgres", postgres);
        model.put("hasMysql", mysql);
        model.put("hasSql", postgres || mysql);
        model.put("hasKeys", keys);
        model.put("hasBindings", postgres || mysql || keys);
        model.put("storeTests", test.models());
        model.put("storeTestImports", new Fragment(test.imports()));
        model.put("hasStoreTests", !test.models().isEmpty());
        return model;
    }
}
