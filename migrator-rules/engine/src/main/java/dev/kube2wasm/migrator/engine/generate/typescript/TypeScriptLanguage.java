package dev.kube2wasm.migrator.engine.generate.typescript;

import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration;
import dev.kube2wasm.migrator.engine.generate.Fragment;
import dev.kube2wasm.migrator.engine.generate.Language;
import dev.kube2wasm.migrator.engine.generate.OperationNames;
import dev.kube2wasm.migrator.engine.generate.Readme;
import dev.kube2wasm.migrator.engine.generate.Samples;
import dev.kube2wasm.migrator.engine.generate.Service;
import dev.kube2wasm.migrator.engine.generate.Unique;
import dev.kube2wasm.migrator.engine.generate.text.Markdown;
import dev.kube2wasm.migrator.engine.generate.text.Toml;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** TypeScript on the Fetch API: whatever host answers {@code fetch} events runs it. */
public final class TypeScriptLanguage implements Language {

    @Override
    public String id() {
        return "typescript";
    }

    @Override
    public Map<String, Object> model(Service service) {
        Contract contract = service.contract();
        TypeScriptTypes types = new TypeScriptTypes(contract);
        Checks checks = new Checks(types);
        List<Handler> handlers = handlers(contract);
        List<Map<String, Object>> operations = new ArrayList<>();
        List<Map<String, Object>> tests = new ArrayList<>();
        List<Map<String, Object>> left = new ArrayList<>();
        TestFile test = new TestFile(new Samples(contract));
        for (Handler handler : handlers) {
            HandlerFile file = new HandlerFile(types, checks, handler);
            operations.add(Map.of("file", code(handler.name()), "code", code(file.file())));
            test.test(handler, file.isCarried()).ifPresent(tests::add);
            if (!file.isCarried()) {
                left.add(Readme.toPort(handler.operation(), "src/handlers/" + handler.name() + ".ts"));
            }
        }
        List<ConfigFile.Named> settings = ConfigFile.named(contract.variables());
        List<Map<String, Object>> variables = ConfigFile.variables(settings);
        ClientFiles clients = new ClientFiles(contract, types, settings);
        RoutesFile routes = new RoutesFile(handlers);
        Map<String, Object> model = new TreeMap<>();
        model.put("name", code(service.name()));
        model.put("nameToml", code(Toml.string(service.name())));
        model.put("nameJson", code(ConfigFile.json(service.name())));
        model.put("workload", code(Markdown.text(service.microservice().id().toString())));
        model.put(
                "manifest",
                code(Markdown.code(service.microservice().workload().at().toString())));
        model.put("target", code(Markdown.text(service.target().title())));
        model.put("operations", operations);
        model.put("hasOperations", !operations.isEmpty());
        model.put("imports", code(routes.imports()));
        model.put("routes", code(routes.table()));
        model.put("tests", tests);
        model.put("declarations", declarations(types, checks));
        model.put("hasTypes", !contract.types().isEmpty());
        model.put("variables", variables);
        model.put("hasVariables", !variables.isEmpty());
        model.put("given", where(variables, "given"));
        model.put("hasGiven", !where(variables, "given").isEmpty());
        model.put("secrets", where(variables, "secret"));
        model.put("hasSecrets", !where(variables, "secret").isEmpty());
        model.put("clients", clients.models());
        model.put("hasClients", !clients.models().isEmpty());
        model.put("clientTests", clients.tests());
        model.put("clientTestImports", code(clients.testImports()));
        model.put("hasClientTests", !clients.tests().isEmpty());
        model.putAll(new WorkersStores(contract, types).model());
        boolean bindings = Boolean.TRUE.equals(model.get("hasBindings"));
        model.put("hasImports", bindings || Boolean.TRUE.equals(model.get("hasClients")));
        model.put("hasSamples", !clients.tests().isEmpty() || Boolean.TRUE.equals(model.get("hasStoreTests")));
        model.put("left", left);
        model.put("hasLeft", !left.isEmpty());
        model.put("gaps", Readme.gaps(service));
        model.put("hasGaps", !service.fitness().gaps().isEmpty());
        return model;
    }

    @Override
    public Set<Operation> carried(Service service) {
        TypeScriptTypes types = new TypeScriptTypes(service.contract());
        Checks checks = new Checks(types);
        return handlers(service.contract()).stream()
                .filter(h -> new HandlerFile(types, checks, h).isCarried())
                .map(Handler::operation)
                .collect(Collectors.toSet());
    }

    private static Fragment code(String text) {
        return new Fragment(text);
    }

    private static List<Map<String, Object>> where(List<Map<String, Object>> variables, String flag) {
        return variables.stream().filter(v -> Boolean.TRUE.equals(v.get(flag))).toList();
    }

    private static List<Handler> handlers(Contract contract) {
        Unique names = new Unique();
        return OperationNames.of(contract.operations()).entrySet().stream()
                .map(e -> Handler.of(e.getKey(), names.name(TypeScriptText.identifier(e.getValue()), "_")))
                .sorted(Comparator.comparing(Handler::name))
                .toList();
    }

    private static List<Map<String, Object>> declarations(TypeScriptTypes types, Checks checks) {
        TypeFiles files = new TypeFiles(types, checks);
        List<Map<String, Object>> models = new ArrayList<>();
        for (TypeDeclaration declaration : types.declarations()) {
            models.add(Map.of("file", code(types.name(declaration.name())), "code", code(files.file(declaration))));
        }
        return models;
    }
}
