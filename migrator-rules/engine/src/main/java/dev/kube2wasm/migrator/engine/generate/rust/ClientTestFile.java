package dev.kube2wasm.migrator.engine.generate.rust;

import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.engine.generate.PathPattern.Segment;
import dev.kube2wasm.migrator.engine.generate.Samples;
import dev.kube2wasm.migrator.engine.generate.rust.ClientCall.Argument;
import dev.kube2wasm.migrator.engine.generate.rust.ClientCall.Body;
import dev.kube2wasm.migrator.engine.generate.text.Json;
import dev.kube2wasm.migrator.engine.generate.text.Url;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes a test of one call: what it sends, and that it reads what comes back. */
final class ClientTestFile {

    private final RustTypes types;
    private final Samples samples;

    ClientTestFile(RustTypes types, Samples samples) {
        this.types = types;
        this.samples = samples;
    }

    /**
     * A value that is given to a call.
     *
     * @param json how it is written in JSON
     * @param text what stands in the request
     */
    private record Sample(String json, String text) {}

    private static final Sample NONE = new Sample("", "");

    /** The test; empty where no value is known for something that the call takes or reads. */
    Optional<String> test(String module, ClientCall call, String name) {
        Optional<String> answer = answer(call.operation());
        Map<String, Sample> given = new TreeMap<>();
        for (Argument argument : call.arguments()) {
            sample(argument.type()).ifPresent(s -> given.put(argument.name(), s));
        }
        Optional<String> body = call.body().map(this::body).orElse(Optional.of(""));
        if (answer.isEmpty()
                || body.isEmpty()
                || given.size() < call.arguments().size()) {
            return Optional.empty();
        }
        Code code = new Code();
        code.line("#[test]");
        code.open("fn " + name + "() {");
        code.assign("let answer =", RustText.literal(answer.get()));
        code.line("let peer = peer(answer);");
        List<String> arguments = new ArrayList<>();
        for (Argument argument : call.arguments()) {
            String value = value(argument.name(), argument.type(), given.getOrDefault(argument.name(), NONE), code);
            arguments.add(argument.optional() ? "Some(" + value + ")" : value);
        }
        call.body().ifPresent(b -> {
            String value = bodyValue(b, body.get(), code);
            arguments.add(b.optional() ? "Some(" + value + ")" : value);
        });
        Checks.write(new Checks.Statement("let result = clients::" + module + "::" + call.function(), arguments), code);
        code.line("assert_eq!(result.err(), None);");
        code.line("let sent = peer.take().expect(\"something was sent\");");
        Checks.write(
                new Checks.Statement("assert_eq!", List.of("sent.call.method", RustText.literal(call.method()))), code);
        code.assign("let path =", RustText.literal(path(call, given)));
        code.line("assert!(sent.address.path.ends_with(path));");
        code.close("}");
        return Optional.of(code.toString().stripTrailing());
    }

    private Optional<String> answer(Operation operation) {
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

    private Optional<Sample> sample(Type type) {
        if (type instanceof Type.ListOf l) {
            return sample(l.element()).map(s -> new Sample("[" + s.json() + "]", s.text()));
        }
        Optional<String> json = samples.value(type, List.of()).map(Json::text);
        Optional<String> text = samples.text(type, List.of());
        if (type instanceof Type.Scalar s && (s.kind() == Kind.FLOAT || s.kind() == Kind.DOUBLE)) {
            text = text.map(t -> new BigDecimal(t).stripTrailingZeros().toPlainString());
        }
        Optional<String> written = text;
        return json.flatMap(j -> written.map(t -> new Sample(j, t)));
    }

    private Optional<String> body(Body body) {
        return switch (body.form()) {
            case JSON -> samples.value(body.type(), List.of()).map(Json::text);
            case TEXT, FIELDS, BYTES -> Optional.of("x");
        };
    }

    private String bodyValue(Body body, String sample, Code code) {
        return switch (body.form()) {
            case JSON -> value("body", body.type(), new Sample(sample, sample), code);
            case TEXT -> "\"x\"";
            case FIELDS -> "&[(\"x\", \"y\")]";
            case BYTES -> "b\"x\"";
        };
    }

    /** Declares a variable where one is needed, and gives back what is handed over. */
    private String value(String name, Type type, Sample sample, Code code) {
        if (type instanceof Type.Scalar s && s.kind() == Kind.STRING) {
            return RustText.literal(sample.text());
        }
        String taken = types.taken(type);
        String annotated = type instanceof Type.ListOf ? ": Vec<_>" : "";
        Checks.write(
                new Checks.Statement("let " + name + annotated + " = given", List.of(RustText.literal(sample.json()))),
                code);
        return taken.startsWith("&") ? "&" + name : name;
    }

    private static String path(ClientCall call, Map<String, Sample> given) {
        StringBuilder path = new StringBuilder();
        for (Segment segment : call.pattern().segments()) {
            path.append('/');
            if (segment instanceof Segment.Literal l) {
                path.append(Url.component(l.text()));
            } else if (segment instanceof Segment.Variable v) {
                path.append(Url.component(v.prefix()))
                        .append(encoded(call.at(v.name()), given))
                        .append(Url.component(v.suffix()));
            } else if (segment instanceof Segment.Rest r) {
                path.append(encoded(call.at(r.name()), given));
            }
        }
        StringBuilder query = new StringBuilder();
        for (Argument argument : call.arguments()) {
            if (argument.in() == Parameter.In.QUERY) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(Url.component(argument.wire()))
                        .append('=')
                        .append(encoded(argument, given));
            }
        }
        return path.append(query).toString();
    }

    private static String encoded(Argument argument, Map<String, Sample> given) {
        return Url.component(given.getOrDefault(argument.name(), NONE).text());
    }
}
