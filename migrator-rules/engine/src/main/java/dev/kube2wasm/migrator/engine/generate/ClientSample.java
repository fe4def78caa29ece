package dev.kube2wasm.migrator.engine.generate;

import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.engine.generate.ClientCall.Argument;
import dev.kube2wasm.migrator.engine.generate.ClientCall.Body;
import dev.kube2wasm.migrator.engine.generate.ClientCall.PathPart;
import dev.kube2wasm.migrator.engine.generate.text.Json;
import dev.kube2wasm.migrator.engine.generate.text.Url;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One call with values, for generated tests.
 *
 * @param arguments by {@link Argument#name}
 * @param body in JSON, or {@code x} where it is not; empty where there is none
 * @param answer the body of what comes back
 * @param target the end of the address that is asked: path and query
 */
public record ClientSample(SortedMap<String, Value> arguments, String body, String answer, String target) {

    /**
     * What is given for an argument.
     *
     * @param json how it is written in JSON
     * @param text what stands in the request
     */
    public record Value(String json, String text) {}

    private static final Value NONE = new Value("", "");

    /** What is given for an argument of the call. */
    public Value value(Argument argument) {
        return arguments.getOrDefault(argument.name(), NONE);
    }

    /** Empty where no value is known for something that the call takes or reads. */
    public static Optional<ClientSample> of(ClientCall call, Samples samples) {
        SortedMap<String, Value> given = new TreeMap<>();
        for (Argument argument : call.arguments()) {
            value(argument.type(), samples).ifPresent(v -> given.put(argument.name(), v));
        }
        if (given.size() < call.arguments().size()) {
            return Optional.empty();
        }
        Optional<String> body = call.body().map(b -> body(b, samples)).orElse(Optional.of(""));
        return body.flatMap(b -> answer(call.operation(), samples)
                .map(a -> new ClientSample(given, b, a, path(call, given) + query(call, given))));
    }

    private static Optional<Value> value(Type type, Samples samples) {
        if (type instanceof Type.ListOf l) {
            return value(l.element(), samples).map(v -> new Value("[" + v.json() + "]", v.text()));
        }
        Optional<String> json = samples.value(type, List.of()).map(Json::text);
        Optional<String> text = samples.text(type, List.of());
        if (type instanceof Type.Scalar s && (s.kind() == Kind.FLOAT || s.kind() == Kind.DOUBLE)) {
            text = text.map(t -> new BigDecimal(t).stripTrailingZeros().toPlainString());
        }
        Optional<String> written = text;
        return json.flatMap(j -> written.map(t -> new Value(j, t)));
    }

    private static Optional<String> body(Body body, Samples samples) {
        return switch (body.form()) {
            case JSON -> samples.value(body.type(), List.of()).map(Json::text);
            case TEXT, FIELDS, BYTES -> Optional.of("x");
        };
    }

    private static Optional<String> answer(Operation operation, Samples samples) {
        if (operation.response().type().isEmpty()) {
            return Optional.of("");
        }
        Type type = operation.response().type().get();
        Type inner = type instanceof Type.Nullable n ? n.of() : type;
        boolean text = inner instanceof Type.Scalar s && (s.kind() == Kind.STRING || s.kind() == Kind.BYTES);
        return inner instanceof Type.Any || text
                ? Optional.of("x")
                : samples.value(type, List.of()).map(Json::text);
    }

    private static String path(ClientCall call, SortedMap<String, Value> given) {
        StringBuilder path = new StringBuilder();
        for (PathPart part : call.path()) {
            if (part instanceof PathPart.Text text) {
                path.append(text.encoded());
            } else if (part instanceof PathPart.Given variable) {
                path.append(encoded(variable.argument(), given));
            }
        }
        return path.toString();
    }

    private static String query(ClientCall call, SortedMap<String, Value> given) {
        StringBuilder query = new StringBuilder();
        for (Argument argument : call.arguments()) {
            if (argument.in() == Parameter.In.QUERY) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(Url.component(argument.wire()))
                        .append('=')
                        .append(encoded(argument, given));
            }
        }
        return query.toString();
    }

    private static String encoded(Argument argument, SortedMap<String, Value> given) {
        Value value = given.get(argument.name());
        return value == null ? "" : Url.component(value.text());
    }
}
