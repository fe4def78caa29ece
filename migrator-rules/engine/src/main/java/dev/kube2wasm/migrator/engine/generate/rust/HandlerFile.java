package dev.kube2wasm.migrator.engine.generate.rust;

import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Struct;
import dev.kube2wasm.migrator.api.contract.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes the file of one handler. */
final class HandlerFile {

    private final RustTypes types;
    private final Checks checks;
    private final Handler handler;
    private final Operation operation;
    private final boolean hasParams;
    private final Optional<Type> body;
    private final Optional<String> carried;

    HandlerFile(RustTypes types, Checks checks, Handler handler) {
        this.types = types;
        this.checks = checks;
        this.handler = handler;
        this.operation = handler.operation();
        this.hasParams = !operation.parameters().isEmpty();
        this.body = Bodies.type(operation);
        this.carried = carried();
    }

    /** Whether the body of the Java method was carried over. */
    boolean isCarried() {
        return carried.isPresent();
    }

    String file() {
        Code code = new Code();
        code.line("//! `" + RustText.comment(operation.method() + " " + operation.path()) + "`, from "
                + RustText.comment(operation.at().toString()) + ".");
        code.line("");
        uses().forEach(code::line);
        code.line("");
        if (hasParams) {
            params(code);
        }
        handle(code);
        code.line("");
        answer(code);
        return code.toString();
    }

    private List<String> uses() {
        List<Type> used = new ArrayList<>();
        operation.parameters().forEach(p -> used.add(p.type()));
        body.ifPresent(used::add);
        List<String> uses = new ArrayList<>(types.imports(used, ""));
        TreeSet<String> http = new TreeSet<>(List.of("Answer", "Request"));
        if (hasParams || carried.isEmpty()) {
            http.add("Problem");
        }
        if (carried.isPresent()) {
            http.add("Response");
        }
        boolean self = hasParams || isValidated();
        uses.add("use crate::http::{" + (self ? "self, " : "") + String.join(", ", http) + "};");
        if (hasConstraints()) {
            uses.add("use crate::checks::Failures;");
        }
        carriedTypes().forEach(uses::add);
        return uses.stream().distinct().sorted(RustImports.ORDER).toList();
    }

    // A carried-over expression may name types that neither a parameter nor the body has.
    private List<String> carriedTypes() {
        List<String> uses = new ArrayList<>();
        carried.ifPresent(code -> types.declarations().forEach(d -> {
            String name = types.name(d.name());
            boolean named = code.contains(name + " {") || code.contains(name + "::");
            boolean imported = Stream.concat(operation.parameters().stream().map(Parameter::type), body.stream())
                    .anyMatch(t -> types.imports(List.of(t), "").stream()
                            .anyMatch(u -> u.matches("(?s).*\\b" + name + "\\b.*")));
            if (named && !imported) {
                uses.add("use crate::types::" + name + ";");
            }
        }));
        return uses;
    }

    private void params(Code code) {
        code.line("/// What the request says" + (body.isPresent() ? " besides its body." : "."));
        code.open("pub struct Params {");
        for (Parameter p : distinct()) {
            code.line("/// " + kind(p) + " `" + RustText.comment(p.name()) + "`, from "
                    + RustText.comment(p.at().toString()) + ".");
            code.line(
                    "pub " + handler.fields().get(p.variable()) + ": " + types.text(RustValues.parameterType(p)) + ",");
        }
        code.close("}");
        code.line("");
        code.open("impl Params {");
        boolean path = operation.parameters().stream().anyMatch(p -> p.in() == Parameter.In.PATH);
        boolean request = operation.parameters().stream().anyMatch(p -> p.in() != Parameter.In.PATH);
        code.open("fn read(" + (request ? "" : "_") + "request: &Request, " + (path ? "" : "_")
                + "path: &[&str]) -> Result<Self, Problem> {");
        boolean constrained = hasConstraints();
        code.open(constrained ? "let params = Self {" : "Ok(Self {");
        for (Parameter p : distinct()) {
            field(p, code);
        }
        code.close(constrained ? "};" : "})");
        if (constrained) {
            code.line("let mut failures = Failures::default();");
            for (Parameter p : distinct()) {
                Type type = RustValues.parameterType(p);
                checks.statements(
                                RustText.literal(p.name()),
                                "params." + handler.fields().get(p.variable()),
                                type instanceof Type.Nullable,
                                type,
                                p.constraints())
                        .forEach(s -> Checks.write(s, code));
            }
            code.line("failures.result()?;");
            code.line("Ok(params)");
        }
        code.close("}");
        code.close("}");
        code.line("");
    }

    private boolean hasConstraints() {
        return distinct().stream()
                .anyMatch(p -> !checks.statements("", "", false, RustValues.parameterType(p), p.constraints())
                        .isEmpty());
    }

    private List<Parameter> distinct() {
        List<Parameter> distinct = new ArrayList<>();
        for (Parameter p : operation.parameters()) {
            if (distinct.stream().noneMatch(d -> d.variable().equals(p.variable()))) {
                distinct.add(p);
            }
        }
        return distinct;
    }

    private void field(Parameter p, Code code) {
        Type type = RustValues.parameterType(p);
        boolean list = type instanceof Type.ListOf;
        String name = RustText.literal(p.name());
        String function = list
                ? (p.required() ? "required_list" : "list")
                : p.required() ? "required" : p.fallback().isPresent() ? "or" : "optional";
        List<String> arguments = new ArrayList<>(List.of(name, source(p, list)));
        if (!p.required() && p.fallback().isPresent()) {
            arguments.add(RustText.literal(p.fallback().get()));
            function = list ? "list_or" : function;
        }
        String field = handler.fields().get(p.variable()) + ": http::" + function + "(";
        String line = field + String.join(", ", arguments) + ")?,";
        if (code.fits(line) && String.join(", ", arguments).length() <= 60) {
            code.line(line);
        } else {
            code.open(field);
            arguments.forEach(a -> code.line(a + ","));
            code.close(")?,");
        }
    }

    private String source(Parameter p, boolean list) {
        String name = RustText.literal(p.in() == Parameter.In.HEADER ? p.name().toLowerCase(Locale.ROOT) : p.name());
        return switch (p.in()) {
            case PATH ->
                handler.index(p.name())
                        .map(i -> list ? "vec![path[" + i + "].to_owned()]" : "Some(path[" + i + "].to_owned())")
                        .orElse(list ? "Vec::new()" : "None");
            case QUERY -> "request.query(" + name + ")" + (list ? "" : ".into_iter().next()");
            case FORM -> "request.form(" + name + ")" + (list ? "" : ".into_iter().next()");
            case HEADER -> "request.header(" + name + ")" + (list ? ".into_iter().collect()" : "");
            case COOKIE -> "request.cookie(" + name + ")" + (list ? ".into_iter().collect()" : "");
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

    private boolean isValidated() {
        return operation.body().filter(Operation.Body::validated).isPresent()
                && body.flatMap(this::struct).filter(checks::isChecked).isPresent();
    }

    private Optional<Struct> struct(Type type) {
        Type inner = type instanceof Type.Nullable n ? n.of() : type;
        return inner instanceof Type.Ref r
                ? types.declaration(r.name()).filter(Struct.class::isInstance).map(Struct.class::cast)
                : Optional.empty();
    }

    private void handle(Code code) {
        boolean request = hasParams || body.isPresent();
        code.open("pub fn handle(" + (request ? "" : "_") + "request: &Request, " + (hasParams ? "" : "_")
                + "path: &[&str]) -> Answer {");
        if (hasParams) {
            code.line("let params = Params::read(request, path)?;");
        }
        body.ifPresent(type ->
                code.line("let body: " + types.text(type) + " = request." + Bodies.call(operation, type) + "?;"));
        if (isValidated()) {
            boolean optional = body.filter(Type.Nullable.class::isInstance).isPresent();
            code.line(optional ? "body.as_ref().map_or(Ok(()), http::check)?;" : "http::check(&body)?;");
        }
        List<String> arguments = new ArrayList<>();
        if (hasParams) {
            arguments.add("params");
        }
        if (body.isPresent()) {
            arguments.add("body");
        }
        code.line("answer(" + String.join(", ", arguments) + ")");
        code.close("}");
    }

    private void answer(Code code) {
        List<String> parameters = new ArrayList<>();
        if (hasParams) {
            parameters.add((uses("params") ? "" : "_") + "params: Params");
        }
        body.ifPresent(t -> parameters.add((uses("body") ? "" : "_") + "body: " + types.text(t)));
        String origin = operation.name();
        code.line(
                carried.isPresent()
                        ? "/// As " + RustText.comment(origin) + " answers."
                        : "/// Port " + RustText.comment(origin) + " here.");
        if (carried.isPresent()
                && operation.value().filter(v -> !(v instanceof Value.Text)).isPresent()) {
            // An expression stands on one line, and says it as Java does: 'x * 1' is no mistake of who ports it.
            code.line("#[rustfmt::skip]");
            code.line("#[allow(clippy::all)]");
        }
        code.open("fn answer(" + String.join(", ", parameters) + ") -> Answer {");
        if (carried.isPresent()) {
            carriedOver(carried.get(), code);
        } else {
            Checks.error(
                    new Checks.Statement(
                            "Problem::not_ported",
                            List.of(
                                    RustText.literal(origin),
                                    RustText.literal(operation.at().toString()))),
                    code);
        }
        code.close("}");
    }

    private boolean uses(String name) {
        return carried.filter(c -> c.matches("(?s).*\\b" + name + "\\b.*")).isPresent();
    }

    private void carriedOver(String expression, Code code) {
        int status = operation.response().status();
        if (operation.response().type().isEmpty()) {
            code.line("Ok(Response::empty(" + status + "))");
            return;
        }
        String media = Bodies.produced(operation);
        code.line("let value = " + expression + ";");
        code.line(
                Bodies.isText(operation)
                        ? "Ok(Response::text(" + status + ", " + RustText.literal(media) + ", value))"
                        : "Response::json(" + status + ", " + RustText.literal(media) + ", &value)");
    }

    private Optional<String> carried() {
        Optional<Value> value = operation.value();
        if (value.isEmpty() || (operation.body().isPresent() && body.isEmpty())) {
            return Optional.empty();
        }
        if (operation.response().type().isEmpty()) {
            return value.get() instanceof Value.Null ? Optional.of("()") : Optional.empty();
        }
        Type expected = operation.response().type().get();
        boolean text = Bodies.isText(operation);
        Type wanted = text && expected instanceof Type.Nullable n ? n.of() : expected;
        Map<String, String> fields = handler.fields();
        return new RustValues(types, operation, fields).expression(value.get(), wanted);
    }
}
