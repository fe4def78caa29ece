package dev.kube2wasm.migrator.engine.generate.openapi;

import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.engine.generate.OperationNames;
import dev.kube2wasm.migrator.engine.generate.PathPattern;
import dev.kube2wasm.migrator.engine.generate.PathPattern.Segment;
import dev.kube2wasm.migrator.engine.generate.Samples;
import dev.kube2wasm.migrator.engine.generate.Service;
import dev.kube2wasm.migrator.engine.generate.text.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * OpenAPI 3.1 of what a service answers. A request made of the examples in it is one that the function accepts.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1.1, read 2026-11-23</a>
 */
public final class OpenApi {

    private static final String JSON = "application/json";
    /** Paths that differ only in expressions or in methods that a document cannot tell apart share an item. */
    private static final List<String> EVERY = List.of("get", "put", "post", "delete", "patch", "options");

    private final Service service;
    private final Contract contract;
    private final Schemas schemas;
    private final Samples samples;

    private OpenApi(Service service) {
        this.service = service;
        this.contract = service.contract();
        this.schemas = new Schemas(contract);
        this.samples = new Samples(contract);
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
        info.put("version", "0.1.0");
        document.put("info", info);
        document.put("paths", paths());
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("responses", problems());
        components.put("schemas", schemas.all());
        document.put("components", components);
        return document;
    }

    private Map<String, Object> paths() {
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        Map<Operation, String> names = OperationNames.of(contract.operations());
        for (Operation operation : contract.operations()) {
            Map<String, Object> item = paths.computeIfAbsent(template(operation), p -> new TreeMap<>());
            boolean any = operation.method().equals("ANY");
            for (String method : any ? EVERY : List.of(operation.method().toLowerCase(Locale.ROOT))) {
                String id = camel(names.getOrDefault(operation, "")) + (any ? method.toUpperCase(Locale.ROOT) : "");
                item.putIfAbsent(method, operation(operation, id));
            }
        }
        return new LinkedHashMap<>(paths);
    }

    private static String camel(String words) {
        StringBuilder camel = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            boolean first = camel.isEmpty();
            camel.append(first || word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }

    /** The path with bare names of variables. */
    private static String template(Operation operation) {
        StringBuilder template = new StringBuilder();
        int unnamed = 0;
        for (Segment segment : PathPattern.of(operation).segments()) {
            template.append('/');
            if (segment instanceof Segment.Literal l) {
                template.append(l.text());
            } else if (segment instanceof Segment.Variable v) {
                String name = v.name().isEmpty() ? "any" + ++unnamed : v.name();
                template.append(v.prefix()).append('{').append(name).append('}').append(v.suffix());
            } else {
                Segment.Rest rest = (Segment.Rest) segment;
                template.append('{')
                        .append(rest.name().isEmpty() ? "rest" : rest.name())
                        .append('}');
            }
        }
        return template.isEmpty() ? "/" : template.toString();
    }

    private Map<String, Object> operation(Operation operation, String id) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("operationId", id);
        described.put("x-handler", operation.handler());
        described.put("x-origin", operation.at().toString());
        described.put("x-ported", operation.value().isPresent());
        List<Object> parameters = parameters(operation);
        if (!parameters.isEmpty()) {
            described.put("parameters", parameters);
        }
        operation.body().ifPresent(body -> described.put("requestBody", body(operation, body)));
        described.put("responses", responses(operation));
        return described;
    }

    private List<Object> parameters(Operation operation) {
        List<Object> parameters = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (Parameter p : operation.parameters()) {
            if (p.in() == Parameter.In.FORM || seen.contains(p.in() + " " + p.name())) {
                continue;
            }
            seen.add(p.in() + " " + p.name());
            parameters.add(parameter(operation, p));
        }
        for (Segment segment : PathPattern.of(operation).segments()) {
            String name = segment instanceof Segment.Variable v
                    ? v.name()
                    : segment instanceof Segment.Rest r ? (r.name().isEmpty() ? "rest" : r.name()) : null;
            if (name != null && !name.isEmpty() && !seen.contains(Parameter.In.PATH + " " + name)) {
                seen.add(Parameter.In.PATH + " " + name);
                parameters.add(plain(name));
            }
        }
        return parameters;
    }

    private static Map<String, Object> plain(String name) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", name);
        described.put("in", "path");
        described.put("required", true);
        described.put("schema", Map.of("type", "string"));
        described.put("example", "x");
        return described;
    }

    private Map<String, Object> parameter(Operation operation, Parameter p) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", p.name());
        described.put("in", p.in().name().toLowerCase(Locale.ROOT));
        described.put("required", p.required() || p.in() == Parameter.In.PATH);
        Type type = p.type() instanceof Type.Nullable n ? n.of() : p.type();
        Map<String, Object> schema = schemas.of(type, p.constraints());
        p.fallback().ifPresent(f -> schema.put("x-default", f));
        described.put("schema", schema);
        PathPattern.of(operation).segments().stream()
                .filter(s -> s instanceof Segment.Variable v
                        && v.name().equals(p.name())
                        && v.expression().isPresent())
                .findFirst()
                .flatMap(s -> samples.matching((Segment.Variable) s))
                .or(() -> samples.text(p.type(), p.constraints()))
                .ifPresent(e -> described.put("example", e));
        described.put("x-origin", p.at().toString());
        return described;
    }

    private Map<String, Object> body(Operation operation, Operation.Body body) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("schema", schemas.of(body.type(), List.of()));
        samples.value(body.type(), List.of()).ifPresent(e -> content.put("example", e));
        Map<String, Object> media = new LinkedHashMap<>();
        List<String> types = operation.consumes().isEmpty() ? List.of(JSON) : operation.consumes();
        types.forEach(m -> media.put(m, content));
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("required", body.required());
        described.put("content", media);
        return described;
    }

    private Map<String, Object> responses(Operation operation) {
        Map<String, Object> responses = new TreeMap<>();
        Map<String, Object> success = new LinkedHashMap<>();
        success.put("description", "What the handler answers");
        operation.response().type().ifPresent(type -> {
            boolean text = type instanceof Type.Scalar s && s.kind() == Type.Scalar.Kind.STRING;
            List<String> produces = operation.response().produces().isEmpty()
                    ? List.of(text ? "text/plain" : JSON)
                    : operation.response().produces();
            Map<String, Object> content = new LinkedHashMap<>();
            produces.forEach(m -> content.put(m, Map.of("schema", schemas.of(type, List.of()))));
            success.put("content", content);
        });
        responses.put(String.valueOf(operation.response().status()), success);
        if (!operation.parameters().isEmpty() || operation.body().isPresent()) {
            responses.putIfAbsent("400", Map.of("$ref", "#/components/responses/BadRequest"));
        }
        if (operation.body().isPresent()) {
            responses.putIfAbsent("415", Map.of("$ref", "#/components/responses/UnsupportedMediaType"));
        }
        responses.putIfAbsent("501", Map.of("$ref", "#/components/responses/NotImplemented"));
        return responses;
    }

    private static Map<String, Object> problems() {
        Map<String, Object> problems = new LinkedHashMap<>();
        problems.put("BadRequest", problem("The request does not fit"));
        problems.put("NotImplemented", problem("The Java method is not ported yet"));
        problems.put("UnsupportedMediaType", problem("The body is of another media type"));
        return problems;
    }

    private static Map<String, Object> problem(String description) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String name : List.of("type", "title", "detail", "handler")) {
            properties.put(name, Map.of("type", "string"));
        }
        properties.put("status", Map.of("type", "integer"));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("required", List.of("type", "title", "status", "detail"));
        schema.put("properties", properties);
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("description", description);
        described.put("content", Map.of("application/problem+json", Map.of("schema", schema)));
        return described;
    }
}
