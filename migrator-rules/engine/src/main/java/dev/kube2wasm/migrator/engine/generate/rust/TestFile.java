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

    /** How wide rustfmt lets an array or a pair be before it gives each element a line. */
    private static final int NARROW = 60;

    /** Two literals. */
    private record Header(String name, String value) {

        static Header of(String name, String value) {
            return new Header(RustText.literal(name), RustText.literal(value));
        }

        String inside() {
            return name + ", " + value;
        }
    }

    private final Samples samples;

    TestFile(Samples samples) {
        this.samples = samples;
    }

    /** The test of one handler; empty where no request is known that it accepts. */
    Optional<Map<String, Object>> test(Handler handler, boolean carried) {
        Operation operation = handler.operation();
        Optional<String> path = path(handler);
        StringBuilder query = new StringBuilder();
        List<Header> headers = new ArrayList<>();
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
                case HEADER -> headers.add(Header.of(p.name().toLowerCase(Locale.ROOT), text.get()));
                default -> headers.add(Header.of("cookie", p.name() + "=" + text.get()));
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
            headers.add(Header.of("content-type", media));
        }
        String method = operation.method().equals("ANY") ? "GET" : operation.method();
        String target = path.get() + (query.isEmpty() ? "" : "?" + query);
        Code code = new Code();
        code.line("#[test]");
        code.open("fn " + handler.module() + "() {");
        headers(headers, code);
        code.assign("let target =", RustText.literal(target));
        code.assign("let body =", RustText.literal(body.get()));
        code.line("let response = send(" + RustText.literal(method) + ", target, &headers, body);");
        code.line(
                "assert_eq!(response.status, " + (carried ? operation.response().status() : 501) + ");");
        code.close("}");
        return Optional.of(Map.of("code", new Fragment(code.toString().stripTrailing())));
    }

    // Broken as rustfmt breaks arrays of pairs.
    private static void headers(List<Header> headers, Code code) {
        String all = String.join(
                ", ", headers.stream().map(h -> "(" + h.inside() + ")").toList());
        if (all.length() <= NARROW) {
            code.line("let headers = [" + all + "];");
            return;
        }
        boolean one = headers.size() == 1;
        code.open(one ? "let headers = [(" : "let headers = [");
        for (Header header : headers) {
            if (one) {
                code.line(header.name() + ",").line(header.value() + ",");
            } else if (header.inside().length() <= NARROW) {
                code.line("(" + header.inside() + "),");
            } else {
                code.open("(")
                        .line(header.name() + ",")
                        .line(header.value() + ",")
                        .close("),");
            }
        }
        code.close(one ? ")];" : "];");
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
