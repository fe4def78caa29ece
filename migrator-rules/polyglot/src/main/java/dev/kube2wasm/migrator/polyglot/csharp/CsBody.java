package dev.kube2wasm.migrator.polyglot.csharp;

import dev.kube2wasm.migrator.api.code.Task;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.spi.CodeReader.OutboundCall;
import dev.kube2wasm.migrator.polyglot.program.LibraryUse;
import dev.kube2wasm.migrator.polyglot.program.Unit;
import dev.kube2wasm.migrator.polyglot.program.Work;
import dev.kube2wasm.migrator.polyglot.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the body of a method into a unit. Types are known by their simple names alone. */
final class CsBody {

    private static final Set<String> HTTP_CALLS = Set.of(
            "GetAsync",
            "PostAsync",
            "PutAsync",
            "DeleteAsync",
            "PatchAsync",
            "SendAsync",
            "GetStringAsync",
            "GetFromJsonAsync",
            "PostAsJsonAsync",
            "PutAsJsonAsync",
            "GetStreamAsync",
            "GetByteArrayAsync");

    /** What takes a function that answers requests. */
    private static final Set<String> HANDLED = Set.of(
            "MapGet",
            "MapPost",
            "MapPut",
            "MapDelete",
            "MapPatch",
            "Map",
            "MapMethods",
            "MapFallback",
            "Use",
            "Run",
            "UseWhen");

    private final CsFile file;
    private final CsState state;
    private final Unit unit;
    private final Node method;
    private final Consumer<Unit> found;

    CsBody(CsFile file, CsState state, Unit unit, Node method, Consumer<Unit> found) {
        this.found = found;
        this.file = file;
        this.state = state;
        this.unit = unit;
        this.method = method;
        unit.mention(file.path());
    }

    void read(Node node) {
        switch (node.kind()) {
            case "attribute_list" -> {}
            case "invocation_expression" -> call(node);
            case "object_creation_expression" -> {
                node.child("type").ifPresent(t -> {
                    unit.create(CsFile.simple(t));
                    use(Use.Kind.CREATION, CsFile.simple(t), "<init>", List.of(), node);
                    types(t);
                });
                children(node, "type");
            }
            case "member_access_expression" -> {
                access(node, Use.Kind.REFERENCE, List.of());
                children(node, "name");
            }
            case "assignment_expression", "postfix_unary_expression", "prefix_unary_expression" -> change(node);
            case "while_statement" -> {
                loop(node);
                children(node, "");
            }
            case "identifier", "generic_name" -> {
                unit.mention(CsFile.simple(node));
                types(node);
            }
            default -> children(node, "");
        }
    }

    void children(Node node, String without) {
        node.children().stream()
                .filter(c -> without.isEmpty() || !c.field().equals(without))
                .forEach(this::read);
    }

    private void types(Node node) {
        node.all("type_argument_list").flatMap(l -> l.children().stream()).forEach(t -> {
            unit.mention(CsFile.simple(t));
            types(t);
        });
    }

    private void call(Node node) {
        CsRoutes.ofCall(node, file).forEach(unit::route);
        List<Optional<String>> texts =
                CsFile.arguments(node).stream().map(file::text).toList();
        node.child("function").ifPresent(callee -> {
            String name = CsFile.simple(callee);
            unit.call(name);
            use(Use.Kind.CALL, "call", name, texts, node);
            types(callee);
            if (name.contains("Singleton") || name.equals("AddHostedService")) {
                callee.descendants()
                        .filter(n -> n.is("type_argument_list"))
                        .flatMap(l -> l.children().stream())
                        .forEach(t -> unit.create(CsFile.simple(t)));
            }
            if (callee.is("member_access_expression")) {
                callee.child("name").ifPresent(this::types);
                access(callee, Use.Kind.CALL, texts);
                callee.child("expression").ifPresent(e -> {
                    state.changedByCall(e, name, unit, method);
                    read(e);
                });
                outbound(callee, name, texts);
            } else if (!callee.is("identifier")) {
                read(callee);
            }
            if (name.equals("Run") && callee.text().equals("Task.Run")) {
                boolean awaited = method.descendants().anyMatch(n -> n.is("await_expression"));
                unit.work(new Work(Task.Runner.EXECUTOR, awaited, false, false, node.at()));
            }
        });
        boolean answers =
                HANDLED.contains(node.child("function").map(CsFile::simple).orElse(""));
        CsFile.arguments(node).forEach(argument -> {
            if (answers && argument.is("lambda_expression", "anonymous_method_expression")) {
                handler(argument);
            } else {
                read(argument);
            }
        });
    }

    /** A function that is called for each request. */
    private void handler(Node lambda) {
        String name = "function@" + file.path() + ":" + lambda.at().line() + ":"
                + lambda.at().column();
        unit.mention(name);
        Unit own = new Unit(name, unit.owner(), Unit.Time.REQUEST, false);
        found.accept(own);
        new CsBody(file, state, own, lambda, found).children(lambda, "parameters");
    }

    private void access(Node node, Use.Kind kind, List<Optional<String>> texts) {
        node.child("expression").ifPresent(on -> {
            String name = CsFile.simple(on);
            String type = file.typeOf(name).map(t -> t + " object").orElse(name);
            if (!type.isEmpty()) {
                use(kind, type, CsFile.simple(node), texts, node);
            }
        });
        if (kind != Use.Kind.CALL) {
            unit.mention(CsFile.simple(node));
        }
    }

    private void outbound(Node callee, String name, List<Optional<String>> texts) {
        String scheme = name.equals("ForAddress") ? "grpc" : "";
        if (HTTP_CALLS.contains(name) || !scheme.isEmpty()) {
            texts.stream()
                    .flatMap(Optional::stream)
                    .filter(t -> t.contains("://") || t.startsWith("${"))
                    .findFirst()
                    .map(t -> scheme.isEmpty()
                            ? t
                            : "grpc://" + t.substring(t.indexOf("://") + 1 > 0 ? t.indexOf("://") + 3 : 0))
                    .ifPresent(t -> unit.outbound(new OutboundCall(t, callee.at())));
        }
    }

    private void change(Node node) {
        Node target = node.child("left")
                .orElse(node.children().isEmpty() ? node : node.children().get(0));
        boolean changes = node.is("assignment_expression")
                || node.text().contains("++")
                || node.text().contains("--");
        boolean fetched = node.child("right")
                .filter(r -> r.is("invocation_expression", "await_expression", "object_creation_expression"))
                .isPresent();
        if (changes && (!fetched || !target.is("identifier"))) {
            state.changed(target, unit, method);
        }
        if (!target.is("identifier")) {
            children(target, "");
        }
        node.child("right").ifPresent(this::read);
    }

    private void loop(Node node) {
        boolean always =
                node.child("condition").filter(c -> c.text().equals("true")).isPresent();
        boolean leaves =
                node.descendants().anyMatch(n -> n.is("break_statement", "return_statement", "throw_statement"));
        if (always && !leaves) {
            unit.work(new Work(Task.Runner.THREAD, false, true, false, node.at()));
        }
    }

    private void use(Use.Kind kind, String type, String member, List<Optional<String>> texts, Node node) {
        unit.use(new LibraryUse(
                kind,
                LibraryUse.type(CsFile.LANGUAGE, type),
                member,
                texts,
                file.path(),
                unit.name(),
                false,
                node.at()));
    }
}
