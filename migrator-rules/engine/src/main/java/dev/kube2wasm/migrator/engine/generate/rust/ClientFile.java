package dev.kube2wasm.migrator.engine.generate.rust;

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
import java.util.TreeSet;

/** Writes the file of one client: one function a call. */
final class ClientFile {

    private final RustTypes types;
    private final Client client;
    private final Optional<ConfigFile.Named> setting;
    private final List<ClientCall> calls;

    ClientFile(RustTypes types, Client client, Optional<ConfigFile.Named> setting) {
        this.types = types;
        this.client = client;
        this.setting = setting;
        Unique names = new Unique("base");
        this.calls = OperationNames.of(client.operations()).entrySet().stream()
                .map(e -> ClientCall.of(e.getKey(), names.name(RustText.snake(e.getValue()), "_"), naming(types)))
                .sorted(Comparator.comparing(ClientCall::function))
                .toList();
    }

    private static ClientCall.Naming naming(RustTypes types) {
        return new ClientCall.Naming() {
            @Override
            public String variable(String name) {
                return RustText.snake(name);
            }

            @Override
            public boolean isText(Type type) {
                return types.isText(type);
            }

            @Override
            public List<String> reserved() {
                return List.of("base", "call", "body", "config", "or");
            }
        };
    }

    List<ClientCall> calls() {
        return calls;
    }

    String file() {
        Code code = new Code();
        code.line("//! `" + RustText.comment(client.baseUrl()) + "`, as "
                + RustText.comment(client.at().toString()) + " calls it.");
        code.line("");
        uses().forEach(code::line);
        code.line("");
        base(code);
        for (ClientCall call : calls) {
            code.line("");
            function(call, code);
        }
        return code.toString();
    }

    private List<String> uses() {
        List<Type> used = new ArrayList<>();
        TreeSet<String> outbound = new TreeSet<>(List.of("Call", "Failure"));
        boolean hasFallback = false;
        for (ClientCall call : calls) {
            call.arguments().forEach(a -> used.add(a.type()));
            call.body().filter(b -> b.form() == Body.Form.JSON).ifPresent(b -> used.add(b.type()));
            Answer answer = answer(call.operation());
            answer.type().ifPresent(used::add);
            if (answer.text().equals("Reply")) {
                outbound.add("Reply");
            }
            hasFallback |= call.arguments().stream().anyMatch(a -> a.fallback().isPresent());
        }
        List<String> uses = new ArrayList<>(types.imports(used, ""));
        // rustfmt puts functions before types.
        uses.add("use crate::outbound::{" + (hasFallback ? "or, " : "") + String.join(", ", outbound) + "};");
        if (setting.isPresent()) {
            uses.add("use crate::config;");
        }
        return uses.stream().distinct().sorted(RustImports.ORDER).toList();
    }

    private void base(Code code) {
        String deployed = "DEPLOYED.to_owned()";
        boolean constant = setting.isEmpty()
                || (setting.get().variable().fallback().isEmpty()
                        && client.baseUrl().contains("://"));
        if (constant) {
            code.line("/// Where it was when this was written.");
            code.assign("const DEPLOYED: &str =", RustText.literal(client.baseUrl()));
            code.line("");
        }
        code.open("fn base() -> String {");
        if (setting.isEmpty()) {
            code.line(deployed);
        } else if (setting.get().variable().fallback().isPresent()) {
            code.line("config::" + setting.get().function() + "()");
        } else {
            code.line("let set = config::" + setting.get().function() + "();");
            code.line(constant ? "set.unwrap_or_else(|| " + deployed + ")" : "set.unwrap_or_default()");
        }
        code.close("}");
    }

    private void function(ClientCall call, Code code) {
        Operation operation = call.operation();
        Answer answer = answer(operation);
        String caller = operation.handler().isEmpty() ? "" : ", as " + RustText.comment(operation.handler()) + " asks";
        code.line("/// `" + RustText.comment(operation.method() + " " + operation.path()) + "`" + caller + ", from "
                + RustText.comment(operation.at().toString()) + ".");
        List<String> taken = new ArrayList<>();
        for (Argument argument : call.arguments()) {
            taken.add(argument.name() + ": " + optional(types.taken(argument.type()), argument.optional()));
        }
        call.body().ifPresent(b -> taken.add("body: " + optional(taken(b), b.optional())));
        // clippy::too_many_arguments: seven are enough for it.
        if (taken.size() > 7) {
            code.line("#[allow(clippy::too_many_arguments)]");
        }
        String name = "pub fn " + call.function() + "(";
        String rest = ") -> Result<" + answer.text() + ", Failure> {";
        if (code.fits(name + String.join(", ", taken) + rest)) {
            code.open(name + String.join(", ", taken) + rest);
        } else {
            code.open(name);
            taken.forEach(t -> code.line(t + ","));
            code.close(rest).indent();
        }
        boolean plain = call.pattern().segments().isEmpty()
                && call.arguments().isEmpty()
                && call.body().isEmpty();
        write(
                "let " + (plain ? "" : "mut ") + "call = Call::new",
                List.of(RustText.literal(call.method()), "base()"),
                code);
        path(call, code);
        for (Argument argument : call.arguments()) {
            if (argument.in() != Parameter.In.PATH) {
                part(argument, code);
            }
        }
        call.body().ifPresent(b -> body(b, code));
        answer.lines().forEach(code::line);
        code.close("}");
    }

    private static String optional(String type, boolean optional) {
        return optional ? "Option<" + type + ">" : type;
    }

    private String taken(Body body) {
        return switch (body.form()) {
            case JSON -> types.taken(body.type());
            case TEXT -> "&str";
            case FIELDS -> "&[(&str, &str)]";
            case BYTES -> "&[u8]";
        };
    }

    private static void path(ClientCall call, Code code) {
        for (PathPart part : call.path()) {
            if (part instanceof PathPart.Text text) {
                write("call.path", List.of(RustText.literal(text.encoded())), code);
            } else if (part instanceof PathPart.Given given) {
                code.line((given.isRest() ? "call.rest(" : "call.segment(")
                        + given.argument().name() + ");");
            }
        }
    }

    private static void part(Argument argument, Code code) {
        String function = switch (argument.in()) {
            case PATH, QUERY -> "call.query";
            case HEADER -> "call.header";
            case COOKIE -> "call.cookie";
            case FORM -> "call.form";
        };
        argument.fallback()
                .ifPresent(f ->
                        write("let " + argument.name() + " = or", List.of(argument.name(), RustText.literal(f)), code));
        write(function, List.of(RustText.literal(argument.wire()), argument.name()), code);
    }

    private static void write(String function, List<String> arguments, Code code) {
        Checks.write(new Checks.Statement(function, arguments), code);
    }

    private static void body(Body body, Code code) {
        if (body.optional()) {
            code.open("if let Some(body) = body {");
        }
        String media = RustText.literal(body.media());
        switch (body.form()) {
            case JSON -> Checks.write(new Checks.Statement("call.json", List.of(media, "body")), ")?;", code);
            case TEXT -> write("call.raw", List.of(media, "body.as_bytes()"), code);
            case BYTES -> write("call.raw", List.of(media, "body"), code);
            case FIELDS ->
                code.open("for (name, value) in body {")
                        .line("call.form(name, value);")
                        .close("}");
        }
        if (body.optional()) {
            code.close("}");
        }
    }

    /**
     * What a function gives back.
     *
     * @param text the type as it is written
     * @param type what has to be imported for it
     * @param lines the end of the function
     */
    record Answer(String text, Optional<Type> type, List<String> lines) {}

    private Answer answer(Operation operation) {
        if (operation.response().type().isEmpty()) {
            return new Answer("()", Optional.empty(), List.of("call.send()?;", "Ok(())"));
        }
        Type type = operation.response().type().get();
        Type inner = type instanceof Type.Nullable n ? n.of() : type;
        if (inner instanceof Type.Any) {
            return new Answer("Reply", Optional.empty(), List.of("call.send()"));
        }
        if (inner instanceof Type.Scalar s && s.kind() == Kind.STRING) {
            return new Answer("String", Optional.empty(), List.of("call.send()?.text()"));
        }
        if (inner instanceof Type.Scalar s && s.kind() == Kind.BYTES) {
            return new Answer("Vec<u8>", Optional.empty(), List.of("Ok(call.send()?.body)"));
        }
        String read = type instanceof Type.Nullable ? "optional_json" : "json";
        return new Answer(types.text(type), Optional.of(type), List.of("call.send()?." + read + "()"));
    }
}
