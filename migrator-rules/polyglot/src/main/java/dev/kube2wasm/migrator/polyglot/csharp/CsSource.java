package dev.kube2wasm.migrator.polyglot.csharp;

import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.polyglot.program.LibraryUse;
import dev.kube2wasm.migrator.polyglot.program.SourceFile;
import dev.kube2wasm.migrator.polyglot.program.SourceFile.LibraryImport;
import dev.kube2wasm.migrator.polyglot.program.Unit;
import dev.kube2wasm.migrator.polyglot.syntax.Grammar;
import dev.kube2wasm.migrator.polyglot.syntax.Node;
import dev.kube2wasm.migrator.polyglot.syntax.SourceText;
import dev.kube2wasm.migrator.polyglot.syntax.Syntax;
import dev.kube2wasm.migrator.polyglot.syntax.Syntax.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads one file. */
final class CsSource {

    private static final String[] TYPES = {
        "class_declaration", "record_declaration", "struct_declaration", "record_struct_declaration"
    };

    private final Set<String> own;

    /**
     * @param own the namespaces of the project itself
     */
    CsSource(Set<String> own) {
        this.own = own;
    }

    SourceFile read(String path, SourceText text) {
        Parsed parsed = Syntax.parse(Grammar.C_SHARP, text);
        if (parsed instanceof Parsed.Tree tree) {
            List<BlindSpot> blind = tree.error().stream()
                    .map(at -> Finding.blindSpot("this part is no C# that can be parsed: correct it", at))
                    .toList();
            return file(path, tree.root(), blind);
        }
        String reason = parsed instanceof Parsed.Refused refused ? refused.reason() : "";
        return new SourceFile(
                path, List.of(), List.of(), List.of(), List.of(), List.of(Finding.blindSpot(reason, text.at(0))));
    }

    private SourceFile file(String path, Node root, List<BlindSpot> blind) {
        CsFile file = new CsFile(path);
        List<LibraryImport> imports = new ArrayList<>();
        root.descendants().forEach(node -> {
            switch (node.kind()) {
                case "using_directive" -> imported(node, path, imports);
                case "variable_declaration" ->
                    node.child("type")
                            .ifPresent(t ->
                                    node.all("variable_declarator").forEach(d -> declared(d, CsFile.simple(t), file)));
                case "parameter", "property_declaration" ->
                    node.child("type")
                            .ifPresent(t -> node.child("name")
                                    .filter(n -> !CsFile.simple(t).isEmpty())
                                    .ifPresent(n -> file.isOf(n.text(), CsFile.simple(t))));
                default -> {}
            }
        });
        CsState state = new CsState(path, root);
        List<Unit> units = new ArrayList<>();
        Unit top = new Unit("", "", Unit.Time.STARTUP, true);
        CsBody statements = new CsBody(file, state, top, root, units::add);
        boolean runs = root.first("global_statement").isPresent();
        root.all("global_statement").forEach(g -> statements.children(g, ""));
        if (runs) {
            units.add(top);
        }
        root.descendants().filter(n -> n.is(TYPES)).forEach(type -> type(type, file, state, units));
        return new SourceFile(path, List.of(), imports, units, state.variables(), blind);
    }

    private static void declared(Node declarator, String type, CsFile file) {
        declarator.child("name").or(() -> declarator.first("identifier")).ifPresent(name -> {
            Node value = declarator.children().get(declarator.children().size() - 1);
            String of = type.isEmpty() || type.equals("var")
                    ? (value.is("object_creation_expression")
                            ? value.child("type").map(CsFile::simple).orElse("")
                            : "")
                    : type;
            if (!of.isEmpty()) {
                file.isOf(name.text(), of);
            }
            file.text(value).filter(t -> value != name).ifPresent(t -> file.text(name.text(), t));
        });
    }

    private void imported(Node node, String path, List<LibraryImport> imports) {
        List<Node> names = node.all("qualified_name", "identifier").toList();
        if (names.isEmpty()) {
            return;
        }
        String namespace = names.get(names.size() - 1).text();
        boolean isOwn = own.stream().anyMatch(o -> namespace.equals(o) || namespace.startsWith(o + "."));
        if (!isOwn) {
            imports.add(new LibraryImport(
                    path,
                    new LibraryUse(
                            Use.Kind.REFERENCE,
                            LibraryUse.type(CsFile.LANGUAGE, "using:" + namespace),
                            "",
                            List.of(),
                            path,
                            "",
                            true,
                            node.at())));
        }
    }

    private static void type(Node type, CsFile file, CsState state, List<Unit> units) {
        String name = type.child("name").map(Node::text).orElse("");
        boolean controller = CsRoutes.isController(type);
        Unit own = new Unit(name, name, Unit.Time.AS_CALLED, controller);
        units.add(own);
        CsRoutes.ofType(type, file).forEach(own::route);
        CsBody body = new CsBody(file, state, own, type, units::add);
        type.first("base_list").stream().flatMap(b -> b.children().stream()).forEach(b -> {
            own.use(new LibraryUse(
                    Use.Kind.INHERITANCE,
                    LibraryUse.type(CsFile.LANGUAGE, CsFile.simple(b)),
                    "base",
                    List.of(),
                    file.path(),
                    name,
                    true,
                    b.at()));
            body.read(b);
        });
        for (Node member : type.child("body").map(Node::children).orElse(List.of())) {
            if (member.is(TYPES)) {
                continue;
            }
            if (!member.is("method_declaration")) {
                body.read(member);
                continue;
            }
            String method = member.child("name").map(Node::text).orElse("");
            boolean main = method.equals("Main");
            Unit unit = new Unit(
                    method,
                    name,
                    main ? Unit.Time.STARTUP : controller ? Unit.Time.REQUEST : Unit.Time.AS_CALLED,
                    main || controller);
            units.add(unit);
            new CsBody(file, state, unit, member, units::add).children(member, "name");
        }
    }
}
