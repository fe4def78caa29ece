package dev.kube2wasm.migrator.polyglot.javascript;

import dev.kube2wasm.migrator.api.code.Task;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.polyglot.javascript.JsFile.Origin;
import dev.kube2wasm.migrator.polyglot.program.LibraryUse;
import dev.kube2wasm.migrator.polyglot.program.Unit;
import dev.kube2wasm.migrator.polyglot.program.Work;
import dev.kube2wasm.migrator.polyglot.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the top of a file or the body of a function into a unit, and the functions within into others. */
final class JsBody {

    /** What every program has without an import. */
    private static final Set<String> GLOBALS =
            Set.of("fetch", "process", "WebSocket", "XMLHttpRequest", "EventSource", "Worker", "Deno", "Bun", "eval");

    private static final Set<String> LATER =
            Set.of("setTimeout", "setImmediate", "nextTick", "then", "catch", "finally", "bind", "queueMicrotask");

    private final JsFile file;
    private final JsRoutes routes;
    private final JsState state;
    private final Unit unit;
    private final Consumer<Unit> found;
    private final Node function;

    JsBody(JsFile file, JsRoutes routes, JsState state, Unit unit, Consumer<Unit> found, Node function) {
        this.file = file;
        this.routes = routes;
        this.state = state;
        this.unit = unit;
        this.found = found;
        this.function = function;
    }

    void read(Node node) {
        switch (node.kind()) {
            case "import_statement" -> {}
            case "function_declaration", "generator_function_declaration" -> named(node, name(node), "");
            case "class_declaration", "class", "abstract_class_declaration" -> type(node);
            case "arrow_function", "function_expression", "function" -> anonymous(node);
            case "variable_declarator" -> declarator(node);
            case "pair" -> {
                Optional<Node> value = node.child("value").filter(JsFunctions::is);
                if (value.isPresent()) {
                    named(value.get(), node.child("key").map(Node::text).orElse(""), "");
                } else {
                    node.child("value").ifPresent(this::read);
                }
            }
            case "method_definition" -> named(node, name(node), "");
            case "call_expression" -> call(node);
            case "new_expression" -> created(node);
            case "assignment_expression", "augmented_assignment_expression", "update_expression" -> change(node);
            case "member_expression" -> reference(node);
            case "while_statement", "for_statement" -> {
                if (JsFunctions.isEndless(node)) {
                    unit.work(new Work(Task.Runner.THREAD, false, true, false, node.at()));
                }
                children(node);
            }
            case "identifier", "shorthand_property_identifier", "jsx_identifier" ->
                name(node, Use.Kind.REFERENCE, List.of());
            case "type_annotation", "type_arguments", "interface_declaration", "type_alias_declaration" -> {}
            default -> children(node);
        }
    }

    void children(Node node) {
        node.children().forEach(this::read);
    }

    private void call(Node node) {
        routes.of(node).forEach(unit::route);
        List<Node> arguments = JsRoutes.arguments(node);
        List<Optional<String>> texts = arguments.stream().map(file::text).toList();
        Optional<Node> callee = node.child("function");
        String name = callee.map(JsFile::lastName).orElse("");
        if (JsFile.required(node).isEmpty()) {
            callee.ifPresent(c -> {
                if (c.is("identifier")) {
                    name(c, Use.Kind.CALL, texts);
                } else if (c.is("member_expression")) {
                    member(c, Use.Kind.CALL, texts);
                } else {
                    read(c);
                }
                callee(c, name, arguments, texts);
            });
        }
        for (Node argument : arguments) {
            if (LATER.contains(name) && argument.is("identifier")) {
                unit.call(argument.text());
            } else {
                read(argument);
            }
        }
    }

    private void callee(Node callee, String name, List<Node> arguments, List<Optional<String>> texts) {
        JsCalls.of(callee, arguments, texts, file).ifPresent(unit::outbound);
        if (name.equals("setInterval")) {
            unit.work(new Work(Task.Runner.SCHEDULE, false, true, false, callee.at()));
        } else if (name.equals("setTimeout") && unit.time() == Unit.Time.REQUEST && !isAwaited()) {
            unit.work(new Work(Task.Runner.EXECUTOR, false, false, false, callee.at()));
        }
        callee.child("object").ifPresent(o -> state.changedByCall(o, name, unit, function));
    }

    /** Whether the function makes promises, which it hands back or waits for. */
    private boolean isAwaited() {
        return function.descendants()
                .anyMatch(n -> n.is("new_expression") && n.text().startsWith("new Promise"));
    }

    private void created(Node node) {
        node.child("constructor").ifPresent(c -> {
            List<Optional<String>> texts =
                    JsRoutes.arguments(node).stream().map(file::text).toList();
            if (c.is("identifier")) {
                unit.create(c.text());
                name(c, Use.Kind.CREATION, texts);
            } else if (c.is("member_expression")) {
                member(c, Use.Kind.CREATION, texts);
            }
        });
        JsRoutes.arguments(node).forEach(this::read);
    }

    private void reference(Node node) {
        member(node, Use.Kind.REFERENCE, List.of());
    }

    private void name(Node node, Use.Kind kind, List<Optional<String>> texts) {
        String name = node.text();
        if (kind == Use.Kind.CALL) {
            unit.call(name);
        } else {
            unit.mention(name);
        }
        Optional<Origin> origin = Optional.ofNullable(file.names().get(name));
        if (origin.isPresent() && !origin.get().made()) {
            String member = origin.get().member();
            use(
                    kind,
                    origin.get().module(),
                    member.isEmpty() && kind != Use.Kind.REFERENCE ? "()" : member,
                    texts,
                    node);
        } else if (origin.isEmpty() && GLOBALS.contains(name)) {
            use(kind, "global", name, texts, node);
        }
    }

    private void member(Node node, Use.Kind kind, List<Optional<String>> texts) {
        String property = node.child("property").map(Node::text).orElse("");
        Optional<Node> object = node.child("object");
        if (kind == Use.Kind.CALL) {
            unit.call(property);
        } else {
            unit.mention(property);
        }
        object.flatMap(file::origin).ifPresent(o -> {
            boolean of = o.made() || !o.member().isEmpty();
            use(kind, o.module(), of ? "." + property : property, texts, node);
        });
        if (node.text().startsWith("process.env")) {
            use(Use.Kind.REFERENCE, "global", "process.env", List.of(), node);
        }
        object.ifPresent(this::read);
    }

    private void use(Use.Kind kind, String module, String member, List<Optional<String>> texts, Node node) {
        unit.use(new LibraryUse(
                kind,
                LibraryUse.type(JsFile.LANGUAGE, module),
                member,
                texts,
                file.path(),
                unit.name(),
                false,
                node.at()));
    }

    private void declarator(Node node) {
        Optional<Node> value = node.child("value");
        String name = node.child("name")
                .filter(n -> n.is("identifier"))
                .map(Node::text)
                .orElse("");
        if (value.filter(JsFunctions::is).isPresent() && !name.isEmpty()) {
            named(value.get(), name, "");
        } else {
            value.ifPresent(this::read);
        }
    }

    private void change(Node node) {
        Optional<Node> left = node.child("left").or(() -> node.child("argument"));
        Optional<Node> right = node.child("right");
        if (left.isPresent() && right.filter(JsFunctions::is).isPresent()) {
            String name = JsFile.lastName(left.get());
            if (!name.isEmpty() && !name.equals("exports")) {
                named(right.get(), name, "");
                return;
            }
        }
        left.ifPresent(l -> {
            boolean fetched = right.filter(r -> r.is("call_expression", "await_expression", "new_expression"))
                    .isPresent();
            if (!fetched || !l.is("identifier")) {
                state.changed(l, unit, function);
            }
            if (!l.is("identifier")) {
                l.children().stream().filter(c -> !c.is("identifier")).forEach(this::read);
            }
        });
        right.ifPresent(this::read);
    }

    private void type(Node node) {
        String name = name(node);
        List<Node> decorators = new ArrayList<>(node.all("decorator").toList());
        decorators.addAll(state.decoratorsBefore(node));
        boolean managed = !decorators.isEmpty();
        if (managed) {
            unit.create(name);
        }
        routes.ofClass(node, decorators).forEach(unit::route);
        decorators.forEach(this::read);
        node.first("class_heritage").ifPresent(this::children);
        for (Node member : node.child("body").map(Node::children).orElse(List.of())) {
            if (member.is("method_definition")) {
                named(member, name(member), name);
            } else {
                read(member);
            }
        }
    }

    private void anonymous(Node node) {
        if (!JsFunctions.answers(node)) {
            JsBody inner = new JsBody(file, routes, state, unit, found, function);
            node.child("body").ifPresent(inner::read);
            return;
        }
        String name = "function@" + file.path() + ":" + node.at().line() + ":"
                + node.at().column();
        unit.mention(name);
        Unit own = new Unit(name, unit.owner(), Unit.Time.REQUEST, false);
        found.accept(own);
        node.child("body").ifPresent(new JsBody(file, routes, state, own, found, node)::read);
    }

    private void named(Node node, String name, String owner) {
        Unit own = new Unit(name, owner, Unit.Time.AS_CALLED, false);
        found.accept(own);
        JsBody body = new JsBody(file, routes, state, own, found, node);
        node.child("body").ifPresent(body::read);
        node.child("parameters").ifPresent(p -> p.all("assignment_pattern").forEach(body::read));
    }

    private static String name(Node node) {
        return node.child("name").map(Node::text).orElse("");
    }
}
