package dev.kube2wasm.migrator.engine.generate.typescript;

import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Struct;
import dev.kube2wasm.migrator.api.contract.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the file of one handler. */
final class HandlerFile {

    private final TypeScriptTypes types;
    private final Checks checks;
    private final Handler handler;
    private final Operation operation;
    private final Optional<Type> body;
    private final Optional<Node> carried;

    HandlerFile(TypeScriptTypes types, Checks checks, Handler handler) {
        this.types = types;
        this.checks = checks;
        this.handler = handler;
        this.operation = handler.operation();
        this.body = handler.body();
        this.carried = carried();
    }

    /** Whether the body of the Java method was carried over. */
    boolean isCarried() {
        return carried.isPresent();
    }

    String file() {
        String code = (hasParams() ? params() : "") + handle() + "\n" + answer();
        String head = "// `" + TypeScriptText.comment(operation.method() + " " + operation.path()) + "`, from "
                + TypeScriptText.comment(operation.at().toString()) + ".\n\n";
        Set<String> used = Identifiers.of(code);
        return head
                + (used.contains("checks") ? "import * as checks from \"../checks.js\";\n" : "")
                + (used.contains("c") ? "import * as c from \"../codec.js\";\n" : "")
                + (used.contains("Host") ? "import type { Host } from \"../host.js\";\n" : "")
                + "import * as http from \"../http.js\";\n"
                + types.imports(code, "../types/", "")
                + "\n"
                + code;
    }

    private boolean hasParams() {
        return !operation.parameters().isEmpty();
    }

    private String params() {
        StringBuilder code = new StringBuilder("/** What the request says"
                + (body.isPresent() ? " besides its body" : "") + ". */\nexport interface Params {\n");
        List<Node.Entry> reads = new ArrayList<>();
        List<Node.Entry> tables = new ArrayList<>();
        for (Parameter p : handler.parameters()) {
            String field = handler.fields().getOrDefault(p.variable(), "");
            Type type = Handler.type(p);
            code.append("  /** " + kind(p) + " `" + TypeScriptText.comment(p.name()) + "`, from "
                    + TypeScriptText.comment(p.at().toString()) + ". */\n");
            code.append("  readonly " + field + ": " + types.text(type) + ";\n");
            reads.add(new Node.Entry(field, read(p, type)));
            List<Node> demanded = checks.checks(type, p.constraints());
            if (!demanded.isEmpty()) {
                tables.add(new Node.Entry(field, new Node.Array(demanded)));
            }
        }
        boolean path = operation.parameters().stream().anyMatch(p -> p.in() == Parameter.In.PATH);
        boolean request = operation.parameters().stream().anyMatch(p -> p.in() != Parameter.In.PATH);
        code.append("}\n\nfunction read(" + (request ? "" : "_") + "request: http.Incoming, " + (path ? "" : "_")
                + "path: http.Path): Params {\n");
        String object = new Node.Structure(reads).broken(2);
        if (tables.isEmpty()) {
            code.append("  return " + object + ";\n");
        } else {
            code.append("  const params: Params = " + object + ";\n");
            code.append("  const demanded: checks.Checks<Params> = " + new Node.Structure(tables).broken(2) + ";\n");
            code.append("  http.check(demanded, params);\n  return params;\n");
        }
        return code.append("}\n\n").toString();
    }

    private Node read(Parameter p, Type type) {
        boolean list = type instanceof Type.ListOf;
        boolean fallback = !p.required() && p.fallback().isPresent();
        String function = list
                ? (p.required() ? "requiredList" : fallback ? "listOr" : "list")
                : p.required() ? "required" : fallback ? "or" : "optional";
        Type inner = type instanceof Type.Nullable n ? n.of() : type;
        Type single = inner instanceof Type.ListOf l ? l.element() : inner;
        List<Node> arguments = new ArrayList<>();
        arguments.add(Node.literal(p.name()));
        arguments.add(source(p));
        arguments.add(types.codec(single, false));
        if (fallback) {
            arguments.add(Node.literal(p.fallback().orElse("")));
        }
        return new Node.Call("http." + function, arguments);
    }

    private static Node source(Parameter p) {
        Node name = Node.literal(p.name());
        return switch (p.in()) {
            case PATH -> new Node.Call("http.captured", List.of(Node.plain("path"), name));
            case QUERY -> new Node.Call("http.query", List.of(Node.plain("request"), name));
            case FORM -> new Node.Call("http.form", List.of(Node.plain("request"), name));
            case HEADER -> new Node.Call("http.header", List.of(Node.plain("request"), name));
            case COOKIE -> new Node.Call("http.cookie", List.of(Node.plain("request"), name));
        };
    }

    private static String kind(Parameter p) {
        return switch (p.in()) {
            case PATH -> "Path variable";
            case QUERY -> "Query parameter";
            case HEADER -> "Header";
            case COOKIE -> "Cookie";
            case FORM -> "Form field";
        };
    }

    private String handle() {
        StringBuilder code = new StringBuilder();
        boolean request = hasParams() || body.isPresent() || !isCarried();
        code.append("export function handle(" + (request ? "" : "_") + "request: http.Incoming, "
                + (hasParams() ? "" : "_") + "path: http.Path): http.Answer {\n");
        List<String> arguments = new ArrayList<>();
        if (!isCarried()) {
            arguments.add("request.host");
        }
        if (hasParams()) {
            code.append("  const params = read(request, path);\n");
            arguments.add("params");
        }
        body.ifPresent(type -> {
            code.append(TypeFiles.statement(2, "const body =", bodyCall(type)));
            checked(type).ifPresent(struct -> {
                String check = "http.check(" + types.checksName(struct.name()) + ", body);\n";
                code.append(
                        type instanceof Type.Nullable
                                ? "  if (body !== null) {\n    " + check + "  }\n"
                                : "  " + check);
            });
            arguments.add("body");
        });
        return code.append("  return answer(" + String.join(", ", arguments) + ");\n}\n")
                .toString();
    }

    private Node bodyCall(Type type) {
        boolean optional = type instanceof Type.Nullable;
        List<Node> arguments = new ArrayList<>();
        arguments.add(Node.plain("request"));
        arguments.add(new Node.Array(handler.media().stream().map(Node::literal).toList()));
        String function = optional ? "http.optionalBody" : "http.body";
        if (handler.isTextBody()) {
            return new Node.Call(function + "Text", arguments);
        }
        arguments.add(types.codec(type, false));
        return new Node.Call(function, arguments);
    }

    private Optional<Struct> checked(Type type) {
        Type inner = type instanceof Type.Nullable n ? n.of() : type;
        return operation.body().filter(Operation.Body::validated).isPresent() && inner instanceof Type.Ref r
                ? types.struct(r.name()).filter(checks::isChecked)
                : Optional.empty();
    }

    private String answer() {
        List<String> parameters = new ArrayList<>();
        String expression = carried.map(Node::flat).orElse("");
        if (!isCarried()) {
            parameters.add("_host: Host");
        }
        if (hasParams()) {
            parameters.add((expression.contains("params.") ? "" : "_") + "params: Params");
        }
        body.ifPresent(
                t -> parameters.add((expression.matches("(?s).*\\bbody\\b.*") ? "" : "_") + "body: " + types.text(t)));
        String origin = TypeScriptText.comment(handler.origin());
        String doc = carried.isPresent() ? "/** As " + origin + " answers. */\n" : "/** Port " + origin + " here. */\n";
        String head = "function answer(" + String.join(", ", parameters) + "): http.Answer {\n";
        if (head.length() > Node.WIDTH + 1) {
            head = "function answer(\n  " + String.join(",\n  ", parameters) + ",\n): http.Answer {\n";
        }
        return doc + head + carried.map(this::carriedOver).orElseGet(this::notPorted) + "}\n";
    }

    private String notPorted() {
        return TypeFiles.statement(
                2,
                "throw",
                new Node.Call(
                        "http.notPorted",
                        List.of(
                                Node.literal(handler.origin()),
                                Node.literal(operation.at().toString()))));
    }

    private String carriedOver(Node expression) {
        int status = operation.response().status();
        Optional<Type> type = operation.response().type();
        if (type.isEmpty()) {
            return "  return http.empty(" + status + ");\n";
        }
        Type expected = type.get();
        String code = TypeFiles.statement(2, "const value: " + types.text(wanted(expected)) + " =", expression);
        List<Node> arguments = new ArrayList<>();
        arguments.add(Node.plain(String.valueOf(status)));
        arguments.add(Node.literal(handler.produced()));
        if (!handler.isTextAnswer()) {
            arguments.add(types.codec(expected, false));
        }
        arguments.add(Node.plain("value"));
        return code
                + TypeFiles.statement(
                        2, "return", new Node.Call(handler.isTextAnswer() ? "http.text" : "http.json", arguments));
    }

    private Type wanted(Type expected) {
        return handler.isTextAnswer() && expected instanceof Type.Nullable n ? n.of() : expected;
    }

    private Optional<Node> carried() {
        Optional<Value> value = operation.value();
        int status = operation.response().status();
        // No Response is made with any other status.
        if (value.isEmpty() || status < 200 || (operation.body().isPresent() && body.isEmpty())) {
            return Optional.empty();
        }
        if (operation.response().type().isEmpty()) {
            return value.filter(Value.Null.class::isInstance).map(v -> Node.plain(""));
        }
        return new Values(types, handler)
                .expression(value.get(), wanted(operation.response().type().get()));
    }
}
