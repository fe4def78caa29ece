package dev.kube2wasm.migrator.engine.generate.rust;

import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.engine.generate.MediaTypes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How bodies are read and written, by media type. */
final class Bodies {

    private Bodies() {}

    /** The type that a request's body is read as; empty where nothing can be read from it. */
    static Optional<Type> type(Operation operation) {
        return operation.body().flatMap(body -> {
            boolean json = operation.consumes().isEmpty()
                    || operation.consumes().stream().anyMatch(MediaTypes::isJson);
            Type type = body.required() || body.type() instanceof Type.Nullable
                    ? body.type()
                    : new Type.Nullable(body.type());
            if (body.required() && type instanceof Type.Nullable n) {
                type = n.of();
            }
            if (json) {
                return Optional.of(type);
            }
            boolean text = operation.consumes().stream().anyMatch(m -> m.startsWith("text/") || m.equals("*/*"));
            return text && isString(type) ? Optional.of(type) : Optional.empty();
        });
    }

    /** The call on the request that reads it. */
    static String call(Operation operation, Type type) {
        boolean text = isString(type) && operation.consumes().stream().noneMatch(MediaTypes::isJson);
        List<String> media =
                operation.consumes().isEmpty() ? (text ? List.of() : List.of(MediaTypes.JSON)) : operation.consumes();
        String list = media.stream().map(RustText::literal).collect(Collectors.joining(", ", "&[", "]"));
        String function = text ? "text" : "json";
        return (type instanceof Type.Nullable ? "optional_" : "") + function + "(" + list + ")";
    }

    private static boolean isString(Type type) {
        Type inner = type instanceof Type.Nullable n ? n.of() : type;
        return inner instanceof Type.Scalar s && s.kind() == Kind.STRING;
    }

    /** Whether the answer is a text as it stands, not JSON. */
    static boolean isText(Operation operation) {
        return operation.response().type().filter(Bodies::isString).isPresent();
    }

    /** The media type of the answer. */
    static String produced(Operation operation) {
        List<String> produces = operation.response().produces();
        String otherwise = isText(operation) ? "text/plain;charset=UTF-8" : MediaTypes.JSON;
        return produces.stream().filter(m -> !m.contains("*")).findFirst().orElse(otherwise);
    }
}
