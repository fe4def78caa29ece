package dev.kube2wasm.migrator.engine.generate.rust;

import dev.kube2wasm.migrator.api.contract.Client;
import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration;
import dev.kube2wasm.migrator.engine.generate.Fragment;
import dev.kube2wasm.migrator.engine.generate.Language;
import dev.kube2wasm.migrator.engine.generate.OperationNames;
import dev.kube2wasm.migrator.engine.generate.Readme;
import dev.kube2wasm.migrator.engine.generate.Samples;
import dev.kube2wasm.migrator.engine.generate.Service;
import dev.kube2wasm.migrator.engine.generate.StoreAddress;
import dev.kube2wasm.migrator.engine.generate.Unique;
import dev.kube2wasm.migrator.engine.generate.text.Hosts;
import dev.kube2wasm.migrator.engine.generate.text.Markdown;
import dev.kube2wasm.migrator.engine.generate.text.Toml;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rust on the {@code wasi} crate: a component of {@code wasi:http}, whatever host runs it. */
public final class RustLanguage implements Language {

    @Override
    public String id() {
        return "rust";
    }

    @Override
    public Map<String, Object> model(Service service) {
        Contract contract = service.contract();
        RustTypes types = new RustTypes(contract);
        Checks checks = new Checks(types);
        List<Handler> handlers = handlers(contract);
        RouterFile router = new RouterFile(handlers);
        List<Map<String, Object>> operations = new ArrayList<>();
        List<Map<String, Object>> tests = new ArrayList<>();
        List<Map<String, Object>> left = new ArrayList<>();
        TestFile test = new TestFile(new Samples(contract));
        for (Handler handler : handlers) {
            HandlerFile file = new HandlerFile(types, checks, handler);
            operations.add(Map.of("module", code(handler.module()), "code", code(file.file())));
            test.test(handler, file.isCarried()).ifPresent(tests::add);
            if (!file.isCarried()) {
                left.add(Readme.toPort(handler.operation(), "src/handlers/" + handler.module() + ".rs"));
            }
        }
        List<ConfigFile.Named> settings = ConfigFile.named(contract.variables());
        List<Map<String, Object>> variables = ConfigFile.variables(settings);
        ClientFiles clients = new ClientFiles(contract, types, settings);
        List<StoreFile> files = StoreFile.of(contract.stores(), types);
        SpinStores spin = new SpinStores(contract, types, files, settings);
        List<Map<String, Object>> stores =
                files.stream().map(s -> s.model(spin.file(s))).toList();
        Map<String, Object> model = new TreeMap<>();
        model.put("name", code(service.name()));
        model.put("crate", code(service.name().replace('-', '_')));
        model.put("nameToml", code(Toml.string(service.name())));
        model.put("workload", code(Markdown.text(service.microservice().id().toString())));
        model.put(
                "manifest",
                code(Markdown.code(service.microservice().workload().at().toString())));
        model.put("target", code(Markdown.text(service.target().title())));
        model.put("operations", operations);
        model.put("hasOperations", !operations.isEmpty());
        model.put("arms", code(router.arms()));
        model.put("allowed", code(router.allowed()));
        model.put("hasMethods", !router.allowed().isEmpty());
        model.put("isOpen", router.isOpen());
        model.put("tests", tests);
        model.put("declarations", declarations(types, new TypeFiles(types, checks, clients.sent())));
        model.put("hasTypes", !contract.types().isEmpty());
        model.put("variables", variables);
        model.put("hasVariables", !variables.isEmpty());
        model.put("hasPlainVariables", variables.stream().anyMatch(v -> Boolean.TRUE.equals(v.get("plain"))));
        model.put("hasDefaults", variables.stream().anyMatch(v -> Boolean.TRUE.equals(v.get("hasDefault"))));
        model.put("hasTexts", !variables.stream().allMatch(v -> Boolean.TRUE.equals(v.get("hasDefault"))));
        model.put("hasSecrets", variables.stream().anyMatch(v -> Boolean.TRUE.equals(v.get("secret"))));
        model.put("clients", clients.models());
        model.put("hasClients", !clients.models().isEmpty());
        model.put("clientTests", clients.tests());
        model.put("hasClientTests", !clients.tests().isEmpty());
        model.put("stores", stores);
        model.put("hasStores", !stores.isEmpty());
        model.put("left", left);
        model.put("hasLeft", !left.isEmpty());
        model.put("gaps", Readme.gaps(service));
        model.put("hasGaps", !service.fitness().gaps().isEmpty());
        spin(model, spin, hosts(contract));
        return model;
    }

    @Override
    public Set<Operation> carried(Service service) {
        RustTypes types = new RustTypes(service.contract());
        Checks checks = new Checks(types);
        return handlers(service.contract()).stream()
                .filter(h -> new HandlerFile(types, checks, h).isCarried())
                .map(Handler::operation)
                .collect(Collectors.toSet());
    }

    private static Fragment code(String text) {
        return new Fragment(text);
    }

    private static List<Handler> handlers(Contract contract) {
        Unique modules = new Unique("mod");
        Map<Operation, String> names = OperationNames.of(contract.operations());
        return names.entrySet().stream()
                .map(e -> Handler.of(e.getKey(), modules.name(RustText.snake(e.getValue()), "_")))
                .sorted(Comparator.comparing(Handler::module))
                .toList();
    }

    private static List<Map<String, Object>> declarations(RustTypes types, TypeFiles files) {
        List<Map<String, Object>> models = new ArrayList<>();
        for (TypeDeclaration declaration : types.declarations()) {
            models.add(Map.of(
                    "module", code(types.module(declaration.name())),
                    "type", code(types.name(declaration.name())),
                    "code", code(files.file(declaration))));
        }
        models.sort(Comparator.comparing(m -> String.valueOf(m.get("module"))));
        return models;
    }

    /** What only a scaffold for Spin asks for. */
    private static void spin(Map<String, Object> model, SpinStores stores, List<String> clients) {
        boolean postgres = stores.has(StoreAddress.Kind.POSTGRES);
        boolean mysql = stores.has(StoreAddress.Kind.MYSQL);
        boolean redis = stores.has(StoreAddress.Kind.REDIS);
        model.put("hosts", stores.allowed(clients));
        model.put("storeHosts", stores.hostModels());
        model.put("hasStoreHosts", !stores.hostModels().isEmpty());
        model.put("connections", code(stores.connections()));
        model.put("hasPostgres", postgres);
        model.put("hasMysql", mysql);
        model.put("hasRedis", redis);
        model.put("hasSql", postgres || mysql);
        model.put("hasConnections", postgres || mysql || redis);
        model.put("hasSpin", postgres || mysql || redis || Boolean.TRUE.equals(model.get("hasVariables")));
    }

    private static List<String> hosts(Contract contract) {
        return contract.clients().stream()
                .map(Client::baseUrl)
                .flatMap(url -> Hosts.origin(url).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
