package dev.kube2wasm.migrator.polyglot.python;

import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.polyglot.files.Files;
import dev.kube2wasm.migrator.polyglot.program.LibraryUse;
import dev.kube2wasm.migrator.polyglot.program.SourceFile;
import dev.kube2wasm.migrator.polyglot.program.SourceFile.LibraryImport;
import dev.kube2wasm.migrator.polyglot.program.Unit;
import dev.kube2wasm.migrator.polyglot.python.PyFile.Origin;
import dev.kube2wasm.migrator.polyglot.syntax.Grammar;
import dev.kube2wasm.migrator.polyglot.syntax.Node;
import dev.kube2wasm.migrator.polyglot.syntax.SourceText;
import dev.kube2wasm.migrator.polyglot.syntax.Syntax;
import dev.kube2wasm.migrator.polyglot.syntax.Syntax.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one module. */
final class PySource {

    /** Packages that many libraries share: what is imported from them is a library of its own. */
    private static final Set<String> SHARED =
            Set.of("google", "google.cloud", "azure", "opentelemetry", "zope", "backports");

    private final Files files;
    private final String service;

    /**
     * @param service the service's directory, from which modules are imported too
     */
    PySource(Files files, String service) {
        this.files = files;
        this.service = service;
    }

    SourceFile read(String path, SourceText text) {
        Parsed parsed = Syntax.parse(Grammar.PYTHON, text);
        if (parsed instanceof Parsed.Tree tree) {
            List<BlindSpot> blind = tree.error().stream()
                    .map(at -> Finding.blindSpot("this part is no Python that can be parsed: correct it", at))
                    .toList();
            return file(path, tree.root(), blind);
        }
        String reason = parsed instanceof Parsed.Refused refused ? refused.reason() : "";
        return new SourceFile(
                path, List.of(), List.of(), List.of(), List.of(), List.of(Finding.blindSpot(reason, text.at(0))));
    }

    private SourceFile file(String path, Node root, List<BlindSpot> blind) {
        PyFile file = new PyFile(path);
        List<String> needs = new ArrayList<>();
        List<LibraryImport> imports = new ArrayList<>();
        root.descendants()
                .filter(n -> n.is("import_statement", "import_from_statement"))
                .forEach(n -> imported(n, file, needs, imports));
        PyRoutes routes = new PyRoutes(file);
        root.descendants().filter(n -> n.is("assignment")).forEach(n -> {
            Optional<Node> left = n.child("left");
            Optional<Node> right = n.child("right");
            if (left.isPresent() && right.isPresent()) {
                String name = left.get().text();
                file.origin(right.get()).ifPresent(o -> file.comesFrom(name, o));
                file.text(right.get()).ifPresent(t -> file.text(name, t));
                if (right.get().is("call")) {
                    routes.group(name, right.get());
                }
            }
        });
        root.descendants()
                .filter(n -> n.is("as_pattern"))
                .forEach(n -> n.children().stream()
                        .findFirst()
                        .flatMap(file::origin)
                        .ifPresent(o -> n.child("alias").ifPresent(a -> file.comesFrom(a.text(), o))));
        PyState state = new PyState(path, root);
        List<Unit> units = new ArrayList<>();
        Unit top = new Unit("", "", Unit.Time.STARTUP, true);
        units.add(top);
        new PyBody(file, routes, state, top, units::add, root, "").children(root);
        return new SourceFile(path, needs, imports, units, state.variables(), blind);
    }

    private void imported(Node node, PyFile file, List<String> needs, List<LibraryImport> imports) {
        if (node.is("import_statement")) {
            node.children().forEach(child -> {
                String module = child.is("aliased_import")
                        ? child.child("name").map(Node::text).orElse("")
                        : child.text();
                String name = child.is("aliased_import")
                        ? child.child("alias").map(Node::text).orElse("")
                        : module;
                if (!local(module, file.path(), needs)) {
                    imports.add(new LibraryImport(
                            name.contains(".") ? name.substring(0, name.indexOf('.')) : name,
                            use(module, "", child, file)));
                    file.comesFrom(
                            name.contains(".") ? name.substring(0, name.indexOf('.')) : name,
                            new Origin(name.contains(".") ? name.substring(0, name.indexOf('.')) : module, "", false));
                }
            });
            return;
        }
        String module = node.child("module_name").map(Node::text).orElse("");
        boolean own = local(module, file.path(), needs);
        List<Node> names =
                node.children().stream().filter(c -> c.field().equals("name")).toList();
        for (Node each : names) {
            String member = each.is("aliased_import")
                    ? each.child("name").map(Node::text).orElse("")
                    : each.text();
            String name = nameOf(each);
            boolean submodule =
                    local(module.endsWith(".") ? module + member : module + "." + member, file.path(), needs);
            if (!own && !submodule && !module.startsWith(".")) {
                boolean shared = SHARED.contains(module);
                file.comesFrom(
                        name,
                        shared ? new Origin(module + "." + member, "", false) : new Origin(module, member, false));
                if (shared) {
                    imports.add(new LibraryImport(name, use(module + "." + member, "", each, file)));
                }
            }
        }
        if (!own && !module.startsWith(".") && !SHARED.contains(module)) {
            names.forEach(n -> imports.add(new LibraryImport(nameOf(n), use(module, "", node, file))));
        }
    }

    private static String nameOf(Node imported) {
        return imported.is("aliased_import")
                ? imported.child("alias").map(Node::text).orElse("")
                : imported.text();
    }

    /** Whether a module is one of the estate's own; its files are needed then. */
    private boolean local(String module, String path, List<String> needs) {
        String last = module.substring(module.lastIndexOf('.') + 1);
        if (last.endsWith("_pb2") || last.endsWith("_pb2_grpc")) {
            return true;
        }
        int dots = 0;
        while (dots < module.length() && module.charAt(dots) == '.') {
            dots++;
        }
        String relative =
                "../".repeat(Math.max(0, dots - 1)) + module.substring(dots).replace('.', '/');
        Stream<String> bases = dots > 0
                ? Stream.of(Files.parent(path))
                : Stream.of(Files.parent(path), service, service.equals(".") ? "src" : service + "/src");
        Optional<String> found = bases.flatMap(b -> Files.resolve(b, relative).stream())
                .flatMap(b -> Stream.of(b + ".py", b + "/__init__.py"))
                .filter(f -> files.has(f) && !f.equals(path))
                .findFirst();
        found.ifPresent(needs::add);
        return found.isPresent() || (dots == 0 && isNamespace(relative, path));
    }

    /** A directory of modules that has no file of its own. */
    private boolean isNamespace(String relative, String path) {
        return Stream.of(Files.parent(path), service)
                .flatMap(b -> Files.resolve(b, relative).stream())
                .anyMatch(d -> files.in(d).stream().anyMatch(f -> f.endsWith(".py")));
    }

    private static LibraryUse use(String module, String member, Node node, PyFile file) {
        return new LibraryUse(
                Use.Kind.REFERENCE,
                LibraryUse.type(PyFile.LANGUAGE, module),
                member,
                List.of(),
                file.path(),
                "",
                true,
                node.at());
    }
}
