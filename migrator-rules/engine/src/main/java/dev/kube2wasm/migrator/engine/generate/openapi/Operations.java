package dev.kube2wasm.migrator.engine.generate.openapi;

import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.engine.generate.PathPattern;
import dev.kube2wasm.migrator.engine.generate.PathPattern.Segment;
import dev.kube2wasm.migrator.engine.generate.Samples;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Operations of a document. */
final class Operations {

    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Schemas schemas;
    private final Samples samples;

    Operations(Contract contract, Schemas schemas) {
        this.schemas = schemas;
        this.samples = new Samples(contract);
    }

    Map<String, Object> described(Operation operation, PathTemplate template, String id) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("operationId", id);
        described.put("x-handler", operation.name());
        described.put("x-origin", operation.at().toString());
        described.put("x-ported", operation.value().isPresent());
        List<Object> parameters = parameters(operation, template);
        if (!parameters.isEmpty()) {
            described.put("parameters", parameters);
        }
        body(operation).ifPresent(body -> described.put("requestBody", body));
        described.put("responses", responses(operation));
        return described;
    }

    private List<Object> parameters(Operation operation, PathTemplate template) {
        List<Object> parameters = new ArrayList<>();
        List<String> written = PathTemplate.written(operation);
        for (int i = 0; i < template.names().size(); i++) {
            String name = template.names().get(i);
            String code = written.get(i);
            boolean again = written.subList(0, i).contains(code);
            Optional<Parameter> declared = operation.parameters().stream()
                    .filter(p -> p.in() == Parameter.In.PATH && p.name().equals(code) && !again)
                    .findFirst();
            parameters.add(
                    declared.map(p -> parameter(operation, p, name)).orElseGet(() -> unread(operation, code, name)));
        }
        List<String> seen = new ArrayList<>();
        for (Parameter p : operation.parameters()) {
            boolean listed = p.in() != Parameter.In.PATH && p.in() != Parameter.In.FORM;
            String key = p.in() + " " + p.name();
            if (listed && !seen.contains(key)) {
                seen.add(key);
                parameters.add(parameter(operation, p, p.name()));
            }
        }
        return parameters;
    }

    /** A variable that the code does not ask for. */
    private Map<String, Object> unread(Operation operation, String code, String name) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", name);
        described.put("in", "path");
        described.put("required", true);
        described.put("schema", Map.of("type", "string"));
        described.put(
                "example", variable(operation, code).flatMap(samples::matching).orElse("x"));
        return described;
    }

    /** The variable of this name that takes only what an expression matches. */
    private static Optional<Segment.Variable> variable(Operation operation, String name) {
        return PathPattern.of(operation).segments().stream()
                .flatMap(s -> s instanceof Segment.Variable v
                        ? Optional.of(v).stream()
                        : Optional.<Segment.Variable>empty().stream())
                .filter(v -> v.name().equals(name) && v.expression().isPresent())
                .findFirst();
    }

    private Map<String, Object> parameter(Operation operation, Parameter p, String name) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", name);
        described.put("in", p.in().name().toLowerCase(Locale.ROOT));
        described.put("required", p.required() || p.in() == Parameter.In.PATH);
        described.put("schema", schema(p));
        Optional<Segment.Variable> narrow =
                p.in() == Parameter.In.PATH ? variable(operation, p.name()) : Optional.empty();
        narrow.flatMap(samples::matching)
                .or(() -> samples.text(p.type(), p.constraints()))
                .ifPresent(e -> described.put("example", example(p.type(), e)));
        described.put("x-origin", p.at().toString());
        return described;
    }

    private Map<String, Object> schema(Parameter p) {
        Type type = p.type() instanceof Type.Nullable n ? n.of() : p.type();
        Map<String, Object> schema = schemas.ofText(type, p.constraints());
        p.fallback().ifPresent(text -> {
            Optional<Object> value = value(type, text);
            schema.put(value.isPresent() ? "default" : "x-default", value.orElse(text));
        });
        return schema;
    }

    private static Object example(Type type, String text) {
        Type inner = type instanceof Type.Nullable n ? n.of() : type;
        return inner instanceof Type.ListOf l
                ? List.of(example(l.element(), text))
                : value(inner, text).orElse(text);
    }

    /** What the text of a parameter stands for; empty where that takes more than reading it. */
    private static Optional<Object> value(Type type, String text) {
        if (!(type instanceof Type.Scalar scalar)) {
            return Optional.empty();
        }
        return switch (scalar.kind()) {
            case BOOLEAN ->
                text.equals("true") || text.equals("false") ? Optional.of(text.equals("true")) : Optional.empty();
            case INT32, INT64, INTEGER, EPOCH_MILLIS -> number(text, false);
            case FLOAT, DOUBLE, DECIMAL, EPOCH_SECONDS -> number(text, true);
            default -> Optional.of(text);
        };
    }

    private static Optional<Object> number(String text, boolean fraction) {
        int from = text.startsWith("-") ? 1 : 0;
        String digits = text.substring(from);
        long points = digits.chars().filter(c -> c == '.').count();
        boolean plain = !digits.isEmpty()
                && digits.length() <= 30
                && digits.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')
                && points <= (fraction ? 1 : 0)
                && !digits.startsWith(".")
                && !digits.endsWith(".");
        return plain ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private Optional<Map<String, Object>> body(Operation operation) {
        Map<String, Object> media = new LinkedHashMap<>();
        boolean required = false;
        if (operation.body().isPresent()) {
            Operation.Body body = operation.body().get();
            Map<String, Object> content = new LinkedHashMap<>();
            content.put("schema", schemas.of(body.type(), List.of()));
            samples.value(body.type(), List.of()).ifPresent(e -> content.put("example", e));
            accepted(operation).forEach(m -> media.put(m, content));
            required = body.required();
        } else {
            List<Parameter> fields = operation.parameters().stream()
                    .filter(p -> p.in() == Parameter.In.FORM)
                    .toList();
            if (fields.isEmpty()) {
                return Optional.empty();
            }
            media.put(FORM, form(fields));
            required = fields.stream().anyMatch(Parameter::required);
        }
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("required", required);
        described.put("content", media);
        return Optional.of(described);
    }

    private Map<String, Object> form(List<Parameter> fields) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Map<String, Object> example = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Parameter field : fields) {
            properties.putIfAbsent(field.name(), schema(field));
            if (field.required() && !required.contains(field.name())) {
                required.add(field.name());
                samples.text(field.type(), field.constraints())
                        .ifPresent(e -> example.put(field.name(), example(field.type(), e)));
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("schema", schema);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (example.size() == required.size()) {
            form.put("example", example);
        }
        return form;
    }

    private static List<String> accepted(Operation operation) {
        if (!operation.consumes().isEmpty()) {
            return operation.consumes();
        }
        return List.of(operation.body().filter(b -> isText(b.type())).isPresent() ? TEXT : JSON);
    }

    private static boolean isText(Type type) {
        Type inner = type instanceof Type.Nullable n ? n.of() : type;
        return inner instanceof Type.Scalar s && s.kind() == Type.Scalar.Kind.STRING;
    }

    private Map<String, Object> responses(Operation operation) {
        Map<String, Object> responses = new TreeMap<>();
        Map<String, Object> success = new LinkedHashMap<>();
        success.put("description", "What the handler answers");
        operation.response().type().ifPresent(type -> {
            List<String> produces = operation.response().produces().isEmpty()
                    ? List.of(isText(type) ? TEXT : JSON)
                    : operation.response().produces();
            Map<String, Object> content = new LinkedHashMap<>();
            produces.forEach(m -> content.put(m, Map.of("schema", schemas.of(type, List.of()))));
            success.put("content", content);
        });
        responses.put(String.valueOf(operation.response().status()), success);
        boolean variable = !PathTemplate.written(operation).isEmpty();
        if (variable || !operation.parameters().isEmpty() || operation.body().isPresent()) {
            responses.putIfAbsent("400", Problems.reference("BadRequest"));
        }
        if (PathTemplate.isNarrow(operation)) {
            responses.putIfAbsent("404", Problems.reference("NotFound"));
        }
        boolean anyText = operation.consumes().isEmpty()
                && operation.body().filter(b -> isText(b.type())).isPresent();
        if (operation.body().isPresent() && !anyText && !operation.consumes().contains("*/*")) {
            responses.putIfAbsent("415", Problems.reference("UnsupportedMediaType"));
        }
        // Also where the value is known: a language may not be able to carry it over.
        responses.putIfAbsent("501", Problems.reference("NotImplemented"));
        return responses;
    }
}
