package dev.kube2wasm.migrator.engine.generate.rust;

import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.engine.generate.ClientCall;
import dev.kube2wasm.migrator.engine.generate.ClientCall.Argument;
import dev.kube2wasm.migrator.engine.generate.ClientCall.Body;
import dev.kube2wasm.migrator.engine.generate.ClientSample;
import dev.kube2wasm.migrator.engine.generate.ClientSample.Value;
import dev.kube2wasm.migrator.engine.generate.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a test of one call: what it sends, and that it reads what comes back. */
final class ClientTestFile {

    private final RustTypes types;
    private final Samples samples;

    ClientTestFile(RustTypes types, Samples samples) {
        this.types = types;
        this.samples = samples;
    }

    /** The test; empty where no value is known for something that the call takes or reads. */
    Optional<String> test(String module, ClientCall call, String name) {
        return ClientSample.of(call, samples).map(sample -> test(module, call, name, sample));
    }

    private String test(String module, ClientCall call, String name, ClientSample sample) {
        Code code = new Code();
        code.line("#[test]");
        code.open("fn " + name + "() {");
        code.assign("let answer =", RustText.literal(sample.answer()));
        code.line("let peer = peer(answer);");
        List<String> arguments = new ArrayList<>();
        for (Argument argument : call.arguments()) {
            String value = value(argument.name(), argument.type(), sample.value(argument), code);
            arguments.add(argument.optional() ? "Some(" + value + ")" : value);
        }
        call.body().ifPresent(b -> {
            String value = bodyValue(b, sample.body(), code);
            arguments.add(b.optional() ? "Some(" + value + ")" : value);
        });
        Checks.write(new Checks.Statement("let result = clients::" + module + "::" + call.function(), arguments), code);
        code.line("assert_eq!(result.err(), None);");
        code.line("let sent = peer.take().expect(\"something was sent\");");
        Checks.write(
                new Checks.Statement("assert_eq!", List.of("sent.call.method", RustText.literal(call.method()))), code);
        code.assign("let path =", RustText.literal(sample.target()));
        code.line("assert!(sent.address.path.ends_with(path));");
        code.close("}");
        return code.toString().stripTrailing();
    }

    private String bodyValue(Body body, String sample, Code code) {
        return switch (body.form()) {
            case JSON -> value("body", body.type(), new Value(sample, sample), code);
            case TEXT -> "\"x\"";
            case FIELDS -> "&[(\"x\", \"y\")]";
            case BYTES -> "b\"x\"";
        };
    }

    /** Declares a variable where one is needed, and gives back what is handed over. */
    private String value(String name, Type type, Value sample, Code code) {
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
}
