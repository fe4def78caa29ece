package dev.kube2wasm.migrator.engine.generate.typescript;

import dev.kube2wasm.migrator.api.contract.Client;
import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.engine.generate.ClientCall;
import dev.kube2wasm.migrator.engine.generate.ClientCall.Argument;
import dev.kube2wasm.migrator.engine.generate.ClientCall.Body;
import dev.kube2wasm.migrator.engine.generate.ClientCall.PathPart;
import dev.kube2wasm.migrator.engine.generate.OperationNames;
import dev.kube2wasm.migrator.engine.generate.Unique;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the file of one client: one function a call. */
final class ClientFile {

    private final TypeScriptTypes types;
    private final Client client;
    private final String name;
    private final Optional<ConfigFile.Named> setting;
    private final List<ClientCall> calls;

    ClientFile(TypeScriptTypes types, Client client, String name, Optional<ConfigFile.Named> setting) {
        this.types = types;
        this.client = client;
        this.name = name;
        this.setting = setting;
        Unique names = new Unique("base");
        this.calls = OperationNames.of(client.operations()).entrySet().stream()
                .map(e -> ClientCall.of(
                        e.getKey(), names.name(TypeScriptText.identifier(e.getValue()), "_"), new ClientNaming(types)))
                .sorted(Comparator.comparing(ClientCall::function))
                .toList();
    }

    String name() {
        return name;
    }

    Client client() {
        return client;
    }

    List<ClientCall> calls() {
        return calls;
    }

    /** Whether a setting can give the address in a test. */
    boolean isSet() {
        return setting.isPresent();
    }

    String file() {
        StringBuilder code = new StringBuilder(base());
        calls.forEach(call -> code.append('\n').append(function(call)));
        String text = code.toString();
        Set<String> used = Identifiers.of(text);
        return "// `" + TypeScriptText.comment(client.baseUrl()) + "`, as "
                + TypeScriptText.comment(client.at().toString()) + " calls it.\n\n"
                + (used.contains("c") ? "import * as c from \"../codec.js\";\n" : "")
                + (used.contains("config") ? "import * as config from \"../config.js\";\n" : "")
                + "import type { Host } from \"../host.js\";\n"
                + "import { Call" + (used.contains("Reply") ? ", type Reply" : "") + " } from \"../outbound.js\";\n"
                + types.imports(text, "../types/", "")
                + "\n"
                + text;
    }

    private String base() {
        boolean fallback =
                setting.filter(s -> s.variable().fallback().isPresent()).isPresent();
        boolean constant = setting.isEmpty() || (!fallback && client.baseUrl().contains("://"));
        String deployed = constant
                ? "/** Where it was when this was written. */\n"
                        + Node.assigned("const DEPLOYED =", Node.literal(client.baseUrl())) + "\n"
                : "";
        if (setting.isEmpty()) {
            return deployed + "function base(_host: Host): string {\n  return DEPLOYED;\n}\n";
        }
        String read = "config." + setting.get().function() + "(host.environment)";
        String given = fallback
                ? "  return " + read + ";\n"
                : ConfigFile.returned("(await " + read + ") ??", constant ? "DEPLOYED" : "\"\"");
        return deployed + (fallback ? "" : "async ") + "function base(host: Host): Promise<string> {\n" + given + "}\n";
    }

    private String function(ClientCall call) {
        Operation operation = call.operation();
        String caller =
                operation.handler().isEmpty() ? "" : ", as " + TypeScriptText.comment(operation.handler()) + " asks";
        List<String> taken = new ArrayList<>(List.of("host: Host"));
        for (Argument argument : call.arguments()) {
            taken.add(argument.name() + ": " + optional(types.text(argument.type()), argument.optional()));
        }
        call.body().ifPresent(b -> taken.add("body: " + optional(taken(b), b.optional())));
        Optional<Type> answer = answer(operation);
        StringBuilder code = new StringBuilder("/** `"
                + TypeScriptText.comment(operation.method() + " " + operation.path()) + "`" + caller + ", from "
                + TypeScriptText.comment(operation.at().toString()) + ". */\n");
        code.append(head("export async function " + call.function(), taken, "Promise<" + answered(operation) + ">"));
        code.append(statement(
                "const call = new Call",
                List.of(Node.literal(name), Node.literal(call.method()), Node.plain("await base(host)"))));
        path(call, code);
        for (Argument argument : call.arguments()) {
            if (argument.in() != Parameter.In.PATH) {
                code.append(part(argument));
            }
        }
        call.body().ifPresent(b -> code.append(body(b)));
        if (answered(operation).equals("Reply")) {
            return code.append("  return call.send(host.fetch);\n}\n").toString();
        }
        boolean none = operation.response().type().isEmpty();
        code.append("  " + (none ? "" : "const reply = ") + "await call.send(host.fetch);\n");
        answer.ifPresent(type -> code.append(statement(
                "return reply." + (type instanceof Type.Nullable ? "optionalJson" : "json"),
                List.of(types.codec(type, false)))));
        if (!none && answer.isEmpty()) {
            code.append("  return reply." + (answered(operation).equals("string") ? "text()" : "body") + ";\n");
        }
        return code.append("}\n").toString();
    }

    /** The head of a function, on one line or with a line for each parameter. */
    static String head(String start, List<String> taken, String result) {
        String flat = start + "(" + String.join(", ", taken) + "): " + result + " {\n";
        return flat.length() <= Node.WIDTH + 1
                ? flat
                : start + "(\n  " + String.join(",\n  ", taken) + ",\n): " + result + " {\n";
    }

    private static String statement(String start, List<Node> arguments) {
        String space = start.substring(0, start.lastIndexOf(' ') + 1);
        Node call = new Node.Call(start.substring(space.length()), arguments);
        return "  " + space + call.print(2 + space.length(), 2, 1) + ";\n";
    }

    private static String optional(String type, boolean optional) {
        return optional ? type + " | null" : type;
    }

    private String taken(Body body) {
        return switch (body.form()) {
            case JSON -> types.text(body.type());
            case TEXT -> "string";
            case FIELDS -> "ReadonlyMap<string, string>";
            case BYTES -> "Uint8Array";
        };
    }

    private static void path(ClientCall call, StringBuilder code) {
        for (PathPart part : call.path()) {
            if (part instanceof PathPart.Text text) {
                code.append(statement("call.path", List.of(Node.literal(text.encoded()))));
            } else if (part instanceof PathPart.Given given) {
                String function = given.isRest() ? "call.rest" : "call.segment";
                code.append(
                        statement(function, List.of(Node.plain(given.argument().name()))));
            }
        }
    }

    private static String part(Argument argument) {
        String function = switch (argument.in()) {
            case PATH, QUERY -> "call.query";
            case HEADER -> "call.header";
            case COOKIE -> "call.cookie";
            case FORM -> "call.form";
        };
        List<Node> arguments = new ArrayList<>(List.of(Node.literal(argument.wire()), Node.plain(argument.name())));
        argument.fallback().ifPresent(f -> arguments.add(Node.literal(f)));
        return statement(function, arguments);
    }

    private String body(Body body) {
        Node media = Node.literal(body.media());
        String code = switch (body.form()) {
            case JSON -> statement("call.json", List.of(media, types.codec(body.type(), false), Node.plain("body")));
            case TEXT, BYTES -> statement("call.raw", List.of(media, Node.plain("body")));
            case FIELDS -> "  body.forEach((value, name) => call.form(name, value));\n";
        };
        return body.optional() ? "  if (body !== null) {\n" + code.indent(2) + "  }\n" : code;
    }

    private String answered(Operation operation) {
        if (operation.response().type().isEmpty()) {
            return "void";
        }
        Type type = operation.response().type().get();
        Type inner = type instanceof Type.Nullable n ? n.of() : type;
        if (inner instanceof Type.Any) {
            return "Reply";
        }
        Optional<Kind> kind = inner instanceof Type.Scalar s ? Optional.of(s.kind()) : Optional.empty();
        return kind.filter(Kind.STRING::equals).isPresent()
                ? "string"
                : kind.filter(Kind.BYTES::equals).isPresent() ? "Uint8Array" : types.text(type);
    }

    /** The type that is read from JSON; empty where none is. */
    private Optional<Type> answer(Operation operation) {
        return Set.of("void", "Reply").contains(answered(operation))
                ? Optional.empty()
                : operation.response().type().filter(t -> !isPlain(t instanceof Type.Nullable n ? n.of() : t));
    }

    private static boolean isPlain(Type type) {
        return type instanceof Type.Scalar s && (s.kind() == Kind.STRING || s.kind() == Kind.BYTES);
    }
}
