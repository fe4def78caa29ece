package dev.kube2wasm.migrator.engine.generate.typescript;

import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.engine.generate.MediaTypes;
import dev.kube2wasm.migrator.engine.generate.PathPattern;
import dev.kube2wasm.migrator.engine.generate.Unique;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An operation with what it is called.
 *
 * @param name an identifier
 * @param fields the keys of its parameters, by variable
 */
record Handler(Operation operation, String name, PathPattern pattern, Map<String, String> fields) {

    static Handler of(Operation operation, String name) {
        Map<String, String> fields = new LinkedHashMap<>();
        Unique unique = new Unique();
        for (Parameter parameter : operation.parameters()) {
            fields.computeIfAbsent(parameter.variable(), v -> unique.name(TypeScriptText.key(v), "_"));
        }
        return new Handler(operation, name, PathPattern.of(operation), fields);
    }

    /** The parameters, each variable once. */
    List<Parameter> parameters() {
        Map<String, Parameter> distinct = new LinkedHashMap<>();
        operation.parameters().forEach(p -> distinct.putIfAbsent(p.variable(), p));
        return List.copyOf(distinct.values());
    }

    /** The type of a parameter once it is read: one with a fallback is never absent. */
    static Type type(Parameter p) {
        Type inner = p.type() instanceof Type.Nullable n ? n.of() : p.type();
        boolean given = p.required() || p.fallback().isPresent() || inner instanceof Type.ListOf;
        return given ? inner : new Type.Nullable(inner);
    }

    /** The type that a request's body is read as; empty where nothing can be read from it. */
    Optional<Type> body() {
        return operation.body().flatMap(body -> {
            Type inner = body.type() instanceof Type.Nullable n ? n.of() : body.type();
            Type type = body.required() ? inner : new Type.Nullable(inner);
            boolean json = operation.consumes().isEmpty()
                    || operation.consumes().stream().anyMatch(MediaTypes::isJson);
            boolean text = operation.consumes().stream().anyMatch(m -> m.startsWith("text/"));
            return json || (text && isString(type)) ? Optional.of(type) : Optional.empty();
        });
    }

    /** Whether the body is read as text, not as JSON. */
    boolean isTextBody() {
        return body().filter(Handler::isString).isPresent()
                && operation.consumes().stream().noneMatch(m -> MediaTypes.isJson(m) && !m.equals("*/*"));
    }

    /** The media types that the body may have; empty where it does not matter. */
    List<String> media() {
        if (!operation.consumes().isEmpty()) {
            return operation.consumes();
        }
        return isTextBody() ? List.of() : List.of(MediaTypes.JSON);
    }

    /** Whether the answer is a text as it stands, not JSON. */
    boolean isTextAnswer() {
        return operation.response().type().filter(Handler::isString).isPresent();
    }

    /** The media type of the answer. */
    String produced() {
        String otherwise = isTextAnswer() ? "text/plain;charset=UTF-8" : MediaTypes.JSON;
        return operation.response().produces().stream()
                .filter(m -> !m.contains("*"))
                .findFirst()
                .orElse(otherwise);
    }

    /** What is to be ported. */
    String origin() {
        return operation.name();
    }

    private static boolean isString(Type type) {
        Type inner = type instanceof Type.Nullable n ? n.of() : type;
        return inner instanceof Type.Scalar s && s.kind() == Type.Scalar.Kind.STRING;
    }
}
