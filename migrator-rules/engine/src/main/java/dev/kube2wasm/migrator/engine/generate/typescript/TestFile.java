package dev.kube2wasm.migrator.engine.generate.typescript;

import dev.kube2wasm.migrator.api.contract.Constraint;
import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.engine.generate.Fragment;
import dev.kube2wasm.migrator.engine.generate.PathPattern.Segment;
import dev.kube2wasm.migrator.engine.generate.Samples;
import dev.kube2wasm.migrator.engine.generate.text.Json;
import dev.kube2wasm.migrator.engine.generate.text.Url;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes a test for each route: a request that fits is answered as the contract says, or with 501 where code is missing. */
final class TestFile {

    private static final Type TEXT = new Type.Scalar(Type.Scalar.Kind.STRING);

    private final Samples samples;

    TestFile(Samples samples) {
        this.samples = samples;
    }

    /** The test of one handler; empty where no request is known that it accepts. */
    Optional<Map<String, Object>> test(Handler handler, boolean carried) {
        Operation operation = handler.operation();
        Optional<String> path = path(handler);
        StringBuilder query = new StringBuilder();
        StringBuilder form = new StringBuilder();
        List<String> headers = new ArrayList<>();
        for (Parameter p : operation.parameters()) {
            if (p.in() == Parameter.In.PATH || (!p.required() && p.in() != Parameter.In.FORM)) {
                continue;
            }
            Optional<String> text = samples.text(p.type(), p.constraints());
            if (text.isEmpty()) {
                return Optional.empty();
            }
            switch (p.in()) {
                case QUERY -> pair(query, p.name(), text.get());
                case FORM -> pair(form, p.name(), text.get());
                case HEADER -> headers.add(header(p.name().toLowerCase(Locale.ROOT), text.get()));
                default -> headers.add(header("cookie", p.name() + "=" + text.get()));
            }
        }
        Optional<Type> type = handler.body();
        Optional<String> body = type.isEmpty()
                ? Optional.of(form.toString())
                : type.flatMap(t -> samples.value(t, List.of()))
                        .map(v -> handler.isTextBody() ? String.valueOf(v) : Json.text(v));
        if (path.isEmpty() || body.isEmpty()) {
            return Optional.empty();
        }
        if (type.isPresent()) {
            String media = operation.consumes().stream()
                    .filter(m -> !m.contains("*"))
                    .findFirst()
                    .orElse("application/json");
            headers.add(header("content-type", media));
        }
        String method = operation.method().equals("ANY") ? "GET" : operation.method();
        String target = path.get() + (query.isEmpty() ? "" : "?" + query);
        int status = carried ? operation.response().status() : 501;
        String code = "test(" + TypeScriptText.literal(handler.name()) + ", async () => {\n"
                + "  const headers = new Map<string, string>();\n"
                + String.join("", headers)
                + TypeFiles.statement(2, "const target =", Node.literal(target))
                + TypeFiles.statement(2, "const body =", Node.literal(body.get()))
                + "  const response = await send(" + TypeScriptText.literal(method) + ", target, headers, body);\n"
                + "  assert.equal(response.status, " + status + ");\n});";
        return Optional.of(Map.of("code", new Fragment(code)));
    }

    private static String header(String name, String value) {
        return TypeFiles.statement(
                        2, "", new Node.Call("headers.set", List.of(Node.literal(name), Node.literal(value))))
                .replaceFirst("^ {3}", "  ");
    }

    private static void pair(StringBuilder to, String name, String value) {
        to.append(to.isEmpty() ? "" : "&")
                .append(Url.component(name))
                .append('=')
                .append(Url.component(value));
    }

    private Optional<String> path(Handler handler) {
        StringBuilder path = new StringBuilder();
        for (Segment segment : handler.pattern().segments()) {
            path.append('/');
            if (segment instanceof Segment.Literal l) {
                path.append(Url.component(l.text()));
            } else if (segment instanceof Segment.Rest) {
                path.append('x');
            } else if (segment instanceof Segment.Variable v) {
                Optional<String> value = value(handler.operation(), v);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                path.append(Url.component(v.prefix() + value.get() + v.suffix()));
            }
        }
        return Optional.of(path.isEmpty() ? "/" : path.toString());
    }

    private Optional<String> value(Operation operation, Segment.Variable v) {
        if (v.expression().isPresent()) {
            return samples.text(
                    TEXT, List.of(new Constraint.Pattern(v.expression().get())));
        }
        return operation.parameters().stream()
                .filter(p -> p.in() == Parameter.In.PATH && p.name().equals(v.name()))
                .findFirst()
                .map(p -> samples.text(p.type(), p.constraints()))
                .orElse(Optional.of("x"));
    }
}
