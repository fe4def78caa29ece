package dev.kube2wasm.migrator.engine.generate.rust;

import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.engine.generate.Fragment;
import dev.kube2wasm.migrator.engine.generate.PathPattern;
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

    private final Samples samples;

    TestFile(Samples samples) {
        this.samples = samples;
    }

    /** The test of one handler; empty where no request is known that it accepts. */
    Optional<Map<String, Object>> test(Handler handler, boolean carried) {
        Operation operation = handler.operation();
        Optional<String> path = path(handler);
        StringBuilder query = new StringBuilder();
        List<String> headers = new ArrayList<>();
        StringBuilder form = new StringBuilder();
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
                case HEADER ->
                    headers.add("(" + RustText.literal(p.name().toLowerCase(Locale.ROOT)) + ", "
                            + RustText.literal(text.get()) + ")");
                default -> headers.add("(\"cookie\", " + RustText.literal(p.name() + "=" + text.get()) + ")");
            }
        }
        Optional<Type> type = Bodies.type(operation);
        Optional<String> body = type.isPresent()
                ? type.flatMap(t -> samples.value(t, List.of())).map(Json::text)
                : Optional.of(form.toString());
        if (path.isEmpty() || body.isEmpty()) {
            return Optional.empty();
        }
        if (type.isPresent()) {
            String media = operation.consumes().stream()
                    .filter(m -> !m.contains("*"))
                    .findFirst()
                    .orElse("application/json");
            headers.add("(\"content-type\", " + RustText.literal(media) + ")");
        }
        String method = operation.method().equals("ANY") ? "GET" : operation.method();
        String target = path.get() + (query.isEmpty() ? "" : "?" + query);
        Code code = new Code();
        code.line("#[test]");
        code.open("fn " + handler.module() + "() {");
        code.line("let headers = [" + String.join(", ", headers) + "];");
        code.line("let target = " + RustText.literal(target) + ";");
        code.line("let body = " + RustText.literal(body.get()) + ";");
        code.line("let response = send(" + RustText.literal(method) + ", target, &headers, body);");
        code.line(
                "assert_eq!(response.status, " + (carried ? operation.response().status() : 501) + ");");
        code.close("}");
        return Optional.of(Map.of("code", new Fragment(code.toString().stripTrailing())));
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
            } else {
                PathPattern.Segment.Variable v = (Segment.Variable) segment;
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
        Optional<Parameter> parameter = operation.parameters().stream()
                .filter(p -> p.in() == Parameter.In.PATH && p.name().equals(v.name()))
                .findFirst();
        if (v.expression().isPresent()) {
            return samples.matching(v);
        }
        return parameter.isEmpty()
                ? Optional.of("x")
                : samples.text(parameter.get().type(), parameter.get().constraints());
    }
}
