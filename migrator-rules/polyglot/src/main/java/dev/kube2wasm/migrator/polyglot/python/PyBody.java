package dev.kube2wasm.migrator.polyglot.python;

import dev.kube2wasm.migrator.api.code.Task;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.spi.CodeReader.OutboundCall;
import dev.kube2wasm.migrator.polyglot.program.LibraryUse;
import dev.kube2wasm.migrator.polyglot.program.Unit;
import dev.kube2wasm.migrator.polyglot.program.Work;
import dev.kube2wasm.migrator.polyglot.python.PyFile.Origin;
import dev.kube2wasm.migrator.polyglot.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the top of a module or the body of a function into a unit, and what is defined within into others. */
final class PyBody {

    private static final Set<String> BUILTINS = Set.of("open", "exec", "eval", "__import__");
    private static final Set<String> HTTP_CLIENTS = Set.of("requests", "httpx", "urllib.request", "aiohttp", "urllib3");
    private static final Set<String> HTTP_CALLS =
            Set.of("get", "post", "put", "delete", "patch", "head", "options", "request", "urlopen", "Request");
    private static final Set<String> CHANNELS = Set.of("insecure_channel", "secure_channel");

    private final PyFile file;
    private final PyRoutes routes;
    private final PyState state;
    private final Unit unit;
    private final Consumer<Unit> found;
    private final Node function;
    private final String owner;

    PyBody(PyFile file, PyRoutes routes, PyState state, Unit unit, Consumer<Unit> found, Node function, String owner) {
        this.file = file;
        this.routes = routes;
        this.state = state;
        this.unit = unit;
        this.found = found;
        this.function = function;
        this.owner = owner;
    }

    void read(Node node) {
        switch (node.kind()) {
            case "import_statement",
                    "import_from_statement",
                    "future_import_statement",
                    "global_statement",
                    "type" -> {}
            case "decorated_definition" -> decorated(node);
            case "function_definition" -> define(node, Unit.Time.AS_CALLED, false);
            case "class_definition" -> type(node);
            case "call" -> call(node);
            case "attribute" -> attribute(node, Use.Kind.REFERENCE, List.of());
            case "assignment", "augmented_assignment" -> change(node);
            case "while_statement" -> {
                if (isEndless(node)) {
                    unit.work(new Work(Task.Runner.THREAD, false, true, false, node.at()));
                }
                children(node);
            }
            case "identifier" -> name(node, Use.Kind.REFERENCE, List.of());
            case "keyword_argument" -> node.child("value").ifPresent(this::read);
            default -> children(node);
        }
    }

    void children(Node node) {
        node.children().forEach(this::read);
    }

    private void decorated(Node node) {
        List<Node> decorators = node.all("decorator").toList();
        decorators.forEach(this::children);
        node.child("definition").ifPresent(definition -> {
            if (definition.is("class_definition")) {
                type(definition);
                return;
            }
            String handler = definition.child("name").map(Node::text).orElse("");
            decorators.forEach(d -> routes.of(d, handler).forEach(unit::route));
            boolean request = decorators.stream().anyMatch(routes::isHandler);
            if (!request && owner.isEmpty()) {
                unit.mention(handler);
            }
            define(definition, request ? Unit.Time.REQUEST : Unit.Time.AS_CALLED, request);
        });
    }

    private void define(Node node, Unit.Time time, boolean reached) {
        String name = node.child("name").map(Node::text).orElse("");
        if (reached) {
            unit.mention(name);
        }
        Unit own = new Unit(name, owner, time, false);
        found.accept(own);
        PyBody body = new PyBody(file, routes, state, own, found, node, owner);
        node.child("parameters")
                .ifPresent(p -> p.children().forEach(c -> c.child("value").ifPresent(body::read)));
        node.child("body").ifPresent(body::children);
    }

    private void type(Node node) {
        String name = node.child("name").map(Node::text).orElse("");
        Optional<Node> bases = node.child("superclasses");
        Unit own = new Unit(name, name, Unit.Time.AS_CALLED, false);
        found.accept(own);
        PyBody body = new PyBody(file, routes, state, own, found, node, name);
        bases.ifPresent(body::children);
        boolean extendsLibrary = bases.stream()
                .flatMap(b -> b.children().stream())
                .anyMatch(b -> file.origin(b).isPresent());
        if (extendsLibrary) {
            // A framework finds the classes that extend its own.
            unit.mention(name);
        }
        node.child("body").ifPresent(body::children);
    }

    private void call(Node node) {
        routes.ofCall(node).forEach(unit::route);
        List<Node> arguments = PyFile.arguments(node);
        List<Optional<String>> texts = arguments.stream().map(file::text).toList();
        node.child("function").ifPresent(callee -> {
            switch (callee.kind()) {
                case "identifier" -> {
                    if (callee.text().equals("open")) {
                        opened(node, arguments, callee);
                    } else {
                        name(callee, Use.Kind.CALL, texts);
                        unit.create(callee.text());
                    }
                }
                case "attribute" -> {
                    attribute(callee, Use.Kind.CALL, texts);
                    state.changedByCall(callee, unit, function, owner);
                }
                default -> read(callee);
            }
            outbound(callee, texts);
            work(callee, node);
        });
        node.child("arguments").ifPresent(this::children);
    }

    /** Only a file that is opened to be written changes something. */
    private void opened(Node call, List<Node> arguments, Node callee) {
        Optional<String> mode = (arguments.size() > 1 ? Optional.of(arguments.get(1)) : PyFile.argument(call, "mode"))
                .flatMap(file::text);
        boolean writes = mode.filter(m -> m.contains("w") || m.contains("a") || m.contains("x") || m.contains("+"))
                .isPresent();
        use(Use.Kind.CALL, "builtins", writes ? "open(w)" : "open", List.of(), callee);
    }

    private void outbound(Node callee, List<Optional<String>> texts) {
        Optional<Origin> origin = file.origin(callee);
        String name = PyFile.lastName(callee);
        Optional<String> url = texts.stream()
                .flatMap(Optional::stream)
                .filter(t -> t.contains("://") || t.startsWith("${"))
                .findFirst();
        if (origin.filter(o -> HTTP_CLIENTS.contains(o.module())).isPresent() && HTTP_CALLS.contains(name)) {
            url.ifPresent(u -> unit.outbound(new OutboundCall(u, callee.at())));
        } else if (origin.filter(o -> o.module().equals("grpc")).isPresent() && CHANNELS.contains(name)) {
            texts.stream()
                    .limit(1)
                    .flatMap(Optional::stream)
                    .forEach(t -> unit.outbound(new OutboundCall("grpc://" + t, callee.at())));
        }
    }

    private void work(Node callee, Node call) {
        Optional<Origin> origin = file.origin(callee);
        String name = PyFile.lastName(callee);
        boolean thread = origin.filter(o -> o.module().equals("threading")).isPresent() && name.equals("Thread");
        boolean task = origin.filter(o -> o.module().equals("asyncio")).isPresent()
                && (name.equals("create_task") || name.equals("ensure_future"));
        boolean timer = origin.filter(o -> o.module().equals("threading")).isPresent() && name.equals("Timer");
        if (thread || task || timer) {
            boolean awaited = function.descendants()
                    .anyMatch(n -> n.is("attribute")
                            && Set.of("join", "gather", "wait").contains(PyFile.lastName(n)));
            Task.Runner runner = timer ? Task.Runner.SCHEDULE : thread ? Task.Runner.THREAD : Task.Runner.EXECUTOR;
            unit.work(new Work(runner, awaited, thread && !awaited, false, call.at()));
        }
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
            use(kind, origin.get().module(), origin.get().member(), texts, node);
        } else if (origin.isEmpty() && BUILTINS.contains(name)) {
            use(kind, "builtins", name, texts, node);
        }
    }

    private void attribute(Node node, Use.Kind kind, List<Optional<String>> texts) {
        String name = PyFile.lastName(node);
        if (kind == Use.Kind.CALL) {
            unit.call(name);
        } else {
            unit.mention(name);
        }
        Optional<Node> object = node.child("object");
        Optional<Origin> on = object.flatMap(file::origin);
        if (on.isPresent() && on.get().made()) {
            use(kind, on.get().module(), "." + name, texts, node);
        } else {
            file.origin(node).filter(o -> !o.made()).ifPresent(o -> use(kind, o.module(), o.member(), texts, node));
        }
        object.ifPresent(this::read);
    }

    private void use(Use.Kind kind, String module, String member, List<Optional<String>> texts, Node node) {
        unit.use(new LibraryUse(
                kind,
                LibraryUse.type(PyFile.LANGUAGE, module),
                member,
                texts,
                file.path(),
                unit.name(),
                false,
                node.at()));
    }

    private void change(Node node) {
        Optional<Node> right = node.child("right");
        node.child("left").ifPresent(left -> {
            boolean fetched = right.filter(r -> r.is("call", "await")).isPresent();
            List<Node> targets = left.is("pattern_list", "tuple_pattern") ? left.children() : List.of(left);
            for (Node target : targets) {
                boolean plain = target.is("identifier") || target.text().equals("self." + PyFile.lastName(target));
                if (!fetched || !plain) {
                    state.changed(target, unit, function, owner);
                }
                if (!target.is("identifier")) {
                    target.children().stream().filter(c -> !c.is("identifier")).forEach(this::read);
                }
            }
        });
        right.ifPresent(this::read);
    }

    private static boolean isEndless(Node loop) {
        boolean always = loop.child("condition")
                .filter(c -> c.text().equals("True") || c.text().equals("1"))
                .isPresent();
        boolean leaves =
                loop.descendants().anyMatch(n -> n.is("break_statement", "return_statement", "raise_statement"));
        boolean onlySleeps = loop.descendants()
                .filter(n -> n.is("call"))
                .allMatch(n ->
                        n.child("function").map(PyFile::lastName).orElse("").equals("sleep"));
        return always && !leaves && !onlySleeps;
    }
}
