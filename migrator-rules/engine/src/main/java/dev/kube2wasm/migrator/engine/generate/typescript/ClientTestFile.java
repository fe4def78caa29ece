package dev.kube2wasm.migrator.engine.generate.typescript;

import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.engine.generate.ClientCall;
import dev.kube2wasm.migrator.engine.generate.ClientCall.Argument;
import dev.kube2wasm.migrator.engine.generate.ClientCall.Body;
import dev.kube2wasm.migrator.engine.generate.ClientSample;
import dev.kube2wasm.migrator.engine.generate.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes a test of each call: what it sends, and that it reads what comes back. */
final class ClientTestFile {

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://[a-z0-9._~-]+(:[0-9]{1,4})?(/[a-z0-9._~/-]*)?");

    private final TypeScriptTypes types;
    private final List<ClientFile> files;
    private final List<String> tests = new ArrayList<>();

    ClientTestFile(TypeScriptTypes types, Samples samples, List<ClientFile> files) {
        this.types = types;
        this.files = files;
        for (ClientFile file : files) {
            // A test sets what can be set.
            if (file.isSet() || ADDRESS.matcher(file.client().baseUrl()).matches()) {
                file.calls()
                        .forEach(call -> ClientSample.of(call, samples)
                                .ifPresent(sample -> tests.add(test(file.name(), call, sample))));
            }
        }
    }

    List<String> tests() {
        return tests;
    }

    String imports() {
        String code = String.join("\n", tests);
        StringBuilder imports = new StringBuilder();
        files.stream()
                .map(ClientFile::name)
                .filter(name -> code.contains("await " + local(name) + "."))
                .sorted()
                .forEach(name ->
                        imports.append("import * as " + local(name) + " from \"../src/clients/" + name + ".js\";\n"));
        Set<String> used = Identifiers.of(code);
        List<String> helpers = Stream.of("check", "peer").filter(used::contains).toList();
        return "import { test } from \"node:test\";\n" + imports
                + (used.contains("c") ? "import * as c from \"../src/codec.js\";\n" : "")
                + types.imports(code, "../src/types/", "")
                + (used.contains("given") ? "import { given } from \"./given.js\";\n" : "")
                + "import { " + String.join(", ", helpers) + " } from \"./peers.js\";\n";
    }

    // A client may be called as a test, or as what is tested.
    private static String local(String name) {
        return name + "Client";
    }

    private String test(String file, ClientCall call, ClientSample sample) {
        StringBuilder code =
                new StringBuilder("test(" + TypeScriptText.literal(file + " " + call.function()) + ", async () => {\n");
        code.append(TypeFiles.statement(2, "const answer =", Node.literal(sample.answer())));
        code.append("  const { host, sent } = peer(answer);\n");
        List<Node> arguments = new ArrayList<>(List.of(Node.plain("host")));
        for (Argument argument : call.arguments()) {
            ClientSample.Value value = sample.value(argument);
            arguments.add(Node.plain(value("a" + arguments.size(), argument.type(), value.json(), code)));
        }
        call.body().ifPresent(b -> arguments.add(Node.plain(body(b, sample.body(), code))));
        Node asked = new Node.Call(local(file) + "." + call.function(), arguments);
        code.append("  await " + asked.print(8, 2, 1) + ";\n");
        code.append(TypeFiles.statement(2, "const target =", Node.literal(sample.target())));
        return code.append("  check(sent[0], " + TypeScriptText.literal(call.method()) + ", target);\n});")
                .toString();
    }

    private String body(Body body, String sample, StringBuilder code) {
        return switch (body.form()) {
            case JSON -> value("body", body.type(), sample, code);
            case TEXT -> "\"x\"";
            case FIELDS -> "new Map([[\"x\", \"y\"]])";
            case BYTES -> "new Uint8Array(1)";
        };
    }

    /** Declares a variable where one is needed, and gives back what is handed over. */
    private String value(String name, Type type, String json, StringBuilder code) {
        if (type instanceof Type.Scalar s && s.kind() == Kind.BOOLEAN) {
            return json;
        }
        Node given = new Node.Call("given", List.of(types.codec(type, false), Node.literal(json)));
        code.append(TypeFiles.statement(2, "const " + name + " =", given));
        return name;
    }
}
