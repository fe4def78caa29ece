package dev.kube2wasm.migrator.polyglot.go;

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

/** Reads the body of one function into a unit. */
final class GoBody {

    private static final Set<String> REQUEST_TYPES =
            Set.of("http.ResponseWriter", "*http.Request", "*gin.Context", "echo.Context", "*fiber.Ctx", "fiber.Ctx");

    /** Members that change what an object holds. */
    private static final Set<String> CHANGING = Set.of(
            "Store",
            "LoadOrStore",
            "LoadAndDelete",
            "Delete",
            "Swap",
            "CompareAndSwap",
            "Add",
            "Put",
            "Set",
            "Push",
            "PushBack",
            "PushFront",
            "Append",
            "Remove",
            "Inc",
            "Dec");

    private static final Set<String> HTTP_CALLS =
            Set.of("Get", "Post", "Head", "PostForm", "NewRequest", "NewRequestWithContext", "Put", "Patch", "Delete");

    private final GoFile file;
    private final GoRoutes routes;
    private final GoState state;
    private final Unit unit;
    private final Consumer<Unit> found;
    private final Node function;
    private final String prefix;

    GoBody(GoFile file, GoRoutes routes, GoState state, Unit unit, Consumer<Unit> found, Node function, String prefix) {
        this.file = file;
        this.routes = routes;
        this.state = state;
        this.unit = unit;
        this.found = found;
        this.function = function;
        this.prefix = prefix;
        found.accept(unit);
    }

    void read(Node node) {
        switch (node.kind()) {
            case "call_expression" -> call(node);
            case "go_statement" -> go(node);
            case "func_literal" -> literal(node, prefix);
            case "for_statement" -> {
                if (isEndless(node) && !onlySleeps(node)) {
                    unit.work(new Work(Task.Runner.THREAD, false, true, false, node.at()));
                }
                children(node);
            }
            case "selector_expression" -> selector(node, Use.Kind.REFERENCE, List.of());
            case "qualified_type" -> qualified(node);
            case "composite_literal" -> {
                node.child("type").filter(t -> t.is("type_identifier")).ifPresent(t -> unit.create(t.text()));
                children(node);
            }
            case "assignment_statement", "inc_statement", "dec_statement" -> change(node);
            case "identifier", "type_identifier", "package_identifier" -> unit.mention(node.text());
            default -> children(node);
        }
    }

    private void children(Node node) {
        node.children().forEach(this::read);
    }

    private void call(Node node) {
        if (node != function) {
            routes.of(node, prefix).forEach(unit::route);
        }
        inner(node);
    }

    /** A call whose routes are known already. */
    private void inner(Node node) {
        Optional<Node> callee = node.child("function");
        List<Node> arguments = node.child("arguments").map(Node::children).orElse(List.of());
        List<Optional<String>> texts = arguments.stream().map(file::text).toList();
        if (callee.isPresent()) {
            switch (callee.get().kind()) {
                case "identifier" -> {
                    unit.call(callee.get().text());
                    if (callee.get().text().equals("new") && !arguments.isEmpty()) {
                        unit.create(GoFile.lastName(arguments.get(0)));
                    }
                }
                case "selector_expression" -> {
                    selector(callee.get(), Use.Kind.CALL, texts);
                    outbound(callee.get(), texts);
                    stateCall(callee.get(), arguments);
                }
                default -> read(callee.get());
            }
        }
        String group = routes.groupOf(node).orElse("");
        for (Node argument : arguments) {
            if (argument.is("func_literal")) {
                literal(argument, prefix + group);
            } else {
                read(argument);
            }
        }
    }

    private void selector(Node node, Use.Kind kind, List<Optional<String>> arguments) {
        Optional<Node> operand = node.child("operand");
        String member = node.child("field").map(Node::text).orElse("");
        if (operand.isEmpty()) {
            return;
        }
        Node on = operand.get();
        Optional<String> module = on.is("identifier") ? file.module(on.text()) : Optional.empty();
        if (module.isPresent()) {
            unit.mention(on.text());
            use(kind, module.get(), member, arguments, node);
            return;
        }
        file.library(on)
                .or(() -> file.origin(GoFile.lastName(on)))
                .ifPresent(origin -> use(kind, origin, "." + member, arguments, node));
        if (kind == Use.Kind.CALL) {
            unit.call(member);
        } else {
            unit.mention(member);
        }
        if (on.is("call_expression")) {
            inner(on);
        } else {
            read(on);
        }
    }

    private void qualified(Node node) {
        String name = node.child("package").map(Node::text).orElse("");
        unit.mention(name);
        file.module(name)
                .ifPresent(m -> use(
                        Use.Kind.REFERENCE,
                        m,
                        node.child("name").map(Node::text).orElse(""),
                        List.of(),
                        node));
    }

    private void use(Use.Kind kind, String module, String member, List<Optional<String>> arguments, Node node) {
        unit.use(new LibraryUse(
                kind,
                LibraryUse.type(GoFile.LANGUAGE, module),
                member,
                arguments,
                file.directory(),
                unit.name(),
                false,
                node.at()));
    }

    private void outbound(Node callee, List<Optional<String>> arguments) {
        String name = GoFile.lastName(callee);
        Optional<String> module =
                file.library(callee).or(() -> callee.child("operand").flatMap(o -> file.origin(GoFile.lastName(o))));
        boolean http = module.filter(m -> m.equals("net/http") || m.contains("resty") || m.contains("retryablehttp"))
                .isPresent();
        boolean grpc = module.filter(m -> m.equals("google.golang.org/grpc")).isPresent();
        if (http && HTTP_CALLS.contains(name)) {
            arguments.stream()
                    .flatMap(Optional::stream)
                    .filter(a -> a.contains("://") || a.startsWith("${"))
                    .findFirst()
                    .ifPresent(url -> unit.outbound(new OutboundCall(url, callee.at())));
        } else if (grpc && (name.startsWith("Dial") || name.equals("NewClient"))) {
            arguments.stream()
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(address -> unit.outbound(new OutboundCall("grpc://" + address, callee.at())));
        }
    }

    private void stateCall(Node callee, List<Node> arguments) {
        String name = GoFile.lastName(callee);
        boolean atomic = callee.text().startsWith("atomic.");
        if (atomic && !name.startsWith("Load")) {
            arguments.stream().limit(1).forEach(a -> state.changed(a, unit, function));
        } else if (CHANGING.contains(name)) {
            callee.child("operand").ifPresent(o -> state.changedByCall(o, unit, function));
        }
    }

    private void change(Node node) {
        Optional<Node> left = node.child("left");
        Optional<Node> right = node.child("right");
        List<Node> targets = left.map(Node::children).orElse(node.children());
        boolean fetched = right.filter(r -> r.children().stream().allMatch(GoBody::isFetched))
                .isPresent();
        for (Node target : targets) {
            if (!fetched || !target.is("identifier")) {
                state.changed(target, unit, function);
            }
            if (!target.is("identifier")) {
                target.children().stream().skip(1).forEach(this::read);
                target.children().stream()
                        .limit(1)
                        .filter(c -> !c.is("identifier"))
                        .forEach(this::read);
            }
        }
        right.ifPresent(this::read);
    }

    /** Whether a value comes from a call, other than that of {@code append}: a client or the like, made when needed. */
    private static boolean isFetched(Node value) {
        return value.is("call_expression")
                && value.child("function")
                        .filter(f -> f.text().equals("append"))
                        .isEmpty();
    }

    private void go(Node node) {
        boolean awaits = function.descendants()
                .anyMatch(
                        n -> (n.is("selector_expression") && GoFile.lastName(n).equals("Wait"))
                                || (n.is("unary_expression") && n.text().startsWith("<-")));
        boolean endless = node.descendants().anyMatch(GoBody::isEndless);
        unit.work(new Work(Task.Runner.THREAD, awaits && !endless, endless, false, node.at()));
        children(node);
    }

    private void literal(Node node, String within) {
        boolean request = node.child("parameters").stream()
                .flatMap(p -> p.all("parameter_declaration"))
                .flatMap(p -> p.child("type").stream())
                .anyMatch(t -> REQUEST_TYPES.contains(t.text()));
        if (request) {
            Unit own = new Unit("", "", Unit.Time.REQUEST, unit.reachedWithFile());
            String name = "func@" + node.at().line() + ":" + node.at().column();
            Unit named = unit.reachedWithFile() ? own : new Unit(name, "", Unit.Time.REQUEST, false);
            unit.mention(name);
            new GoBody(file, routes, state, named, found, node, within).children(node);
        } else {
            new GoBody(file, routes, state, unit, u -> {}, function, within).children(node);
        }
    }

    /** Whether a loop only keeps the process alive. */
    private static boolean onlySleeps(Node loop) {
        return loop.descendants()
                .filter(n -> n.is("call_expression"))
                .allMatch(n -> n.child("function")
                        .filter(f -> GoFile.lastName(f).equals("Sleep"))
                        .isPresent());
    }

    private static boolean isEndless(Node node) {
        return node.is("for_statement")
                && node.children().size() == 1
                && node.children().get(0).is("block")
                && node.descendants().noneMatch(n -> n.is("return_statement", "break_statement"));
    }
}
