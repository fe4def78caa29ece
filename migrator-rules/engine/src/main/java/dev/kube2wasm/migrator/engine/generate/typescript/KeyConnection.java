package dev.kube2wasm.migrator.engine.generate.typescript;

import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store of Redis whose commands Workers KV has a like of. */
record KeyConnection() implements StoreFile.Connection {

    /** Functions of {@code Keys}, by command. */
    private static final Map<String, String> LIKE =
            Map.of("GET $1", "get", "SET $1 $2", "put", "DEL $1", "delete", "EXISTS $1", "has");

    @Override
    public Optional<String> body(StoreFile.Named named) {
        String statement = named.query().statement().orElse("");
        String function = LIKE.get(statement);
        if (function == null || !isText(named.query().parameters())) {
            return Optional.empty();
        }
        String call = "await host.keys." + function + "(" + String.join(", ", named.arguments()) + ")";
        if (named.query().result().isEmpty()) {
            return Optional.of("  " + call + ";\n");
        }
        Type type = named.query().result().get();
        Type inner = type instanceof Type.Nullable n ? n.of() : type;
        if (!(inner instanceof Type.Scalar s)) {
            return Optional.empty();
        }
        boolean text = function.equals("get") && type instanceof Type.Nullable && s.kind() == Kind.STRING;
        boolean truth = List.of("delete", "has").contains(function);
        if (text || (truth && s.kind() == Kind.BOOLEAN)) {
            return Optional.of("  return " + call + ";\n");
        }
        return truth && s.kind() == Kind.INT64 ? Optional.of("  return (" + call + ") ? 1n : 0n;\n") : Optional.empty();
    }

    private static boolean isText(List<Parameter> parameters) {
        return parameters.stream()
                .allMatch(p -> p.required() && p.type() instanceof Type.Scalar s && s.kind() == Kind.STRING);
    }

    @Override
    public String why(StoreFile.Named query) {
        return body(query).isPresent()
                ? ""
                : query.query().statement().isEmpty() ? query.query().why() : "Workers KV does nothing like it.";
    }

    @Override
    public Optional<String> statement(StoreFile.Named query) {
        return body(query).isPresent() ? Optional.empty() : query.query().statement();
    }

    @Override
    public String head() {
        return "";
    }
}
