package dev.kube2wasm.migrator.engine.generate.openapi;

import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.engine.generate.OperationNames;
import dev.kube2wasm.migrator.engine.generate.Service;
import dev.kube2wasm.migrator.engine.generate.Unique;
import dev.kube2wasm.migrator.engine.generate.text.YamlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * OpenAPI 3.1 of what a service answers. A request made of the examples in it is one that the function accepts.
 *
 * <p>Written by SnakeYAML from a tree of our own, as the document is small and swagger-core would bring Jackson 2, JAXB and
 * eight more libraries into every front.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1.1, read 2026-11-23</a>
 */
public final class OpenApi {

    /** What a handler of any method is listed under. HEAD is answered as GET, and TRACE is refused by most hosts. */
    private static final List<String> EVERY = List.of("get", "put", "post", "delete", "patch", "options");
    /** The methods that a document has a key for. */
    private static final Set<String> KNOWN =
            Set.of("get", "put", "post", "delete", "patch", "options", "head", "trace");

    private static final String DESCRIPTION =
            "A path that is not here is answered with 404, and a method that is not here with 405, both with a problem"
                    + " document. HEAD is answered as GET, without the body.";

    private final Service service;
    private final Contract contract;
    private final Schemas schemas;
    private final Operations operations;

    private OpenApi(Service service) {
        this.service = service;
        this.contract = service.contract();
        this.schemas = new Schemas(contract);
        this.operations = new Operations(contract, schemas);
    }

    /** The document as YAML. */
    public static String yaml(Service service) {
        return YamlText.of(new OpenApi(service).document());
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("title", service.name());
        info.put("description", DESCRIPTION);
        info.put("version", "0.1.0");
        document.put("info", info);
        document.put("paths", paths());
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("responses", new Problems(schemas.problem()).responses());
        components.put("schemas", schemas.all());
        document.put("components", components);
        document.put("x-other-paths", Problems.reference("NotFound"));
        document.put("x-other-methods", Problems.reference("MethodNotAllowed"));
        return document;
    }

    private Map<String, Object> paths() {
        Map<String, PathTemplate> templates = new TreeMap<>();
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        Map<Operation, String> names = OperationNames.of(contract.operations());
        Unique ids = new Unique();
        for (Operation operation : exactMethodsFirst()) {
            PathTemplate own = PathTemplate.of(operation);
            templates.putIfAbsent(own.shape(), own);
            PathTemplate template = templates.getOrDefault(own.shape(), own);
            Map<String, Object> item = paths.computeIfAbsent(template.text(), p -> new TreeMap<>());
            boolean any = operation.method().equals("ANY");
            String name = camel(names.getOrDefault(operation, ""));
            for (String method : any ? EVERY : List.of(operation.method().toLowerCase(Locale.ROOT))) {
                String key = KNOWN.contains(method) ? method : "x-" + method;
                if (item.get(key) instanceof Map<?, ?> first) {
                    if (!any) {
                        item.put(key, withAlternative(first, operation));
                    }
                } else {
                    String id = ids.name(any ? name + method.toUpperCase(Locale.ROOT) : name, "");
                    item.put(key, operations.described(operation, template, id));
                }
            }
        }
        return new LinkedHashMap<>(paths);
    }

    /** What answers any method answers those that no other operation of its path names. */
    private List<Operation> exactMethodsFirst() {
        return contract.operations().stream()
                .sorted(Comparator.comparing(o -> o.method().equals("ANY")))
                .toList();
    }

    /** A path of a document tells neither expressions nor media types apart, so that one entry stands for all. */
    private static Map<String, Object> withAlternative(Map<?, ?> first, Operation other) {
        Map<String, Object> both = new LinkedHashMap<>();
        first.forEach((key, value) -> both.put(String.valueOf(key), value));
        List<Object> alternatives = new ArrayList<>();
        if (both.get("x-alternatives") instanceof List<?> known) {
            alternatives.addAll(known);
        }
        Map<String, Object> alternative = new LinkedHashMap<>();
        alternative.put("path", other.path());
        alternative.put("handler", other.name());
        alternative.put("origin", other.at().toString());
        alternatives.add(alternative);
        both.put("x-alternatives", alternatives);
        return both;
    }

    private static String camel(String words) {
        StringBuilder camel = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            boolean first = camel.isEmpty();
            camel.append(first || word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }
}
