package dev.kube2wasm.migrator.polyglot.javascript;

import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.polyglot.files.Files;
import dev.kube2wasm.migrator.polyglot.javascript.JsFile.Origin;
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
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one file of JavaScript or TypeScript. */
final class JsSource {

    private static final List<String> ENDINGS = List.of(
            "", ".js", ".mjs", ".cjs", ".ts", ".mts", ".jsx", "/index.js", "/index.ts", "/index.mjs", "/index.cjs");

    private final Files files;

    JsSource(Files files) {
        this.files = files;
    }

    SourceFile read(String path, SourceText text) {
        boolean typed = path.endsWith("ts");
        Parsed parsed = Syntax.parse(typed ? Grammar.TYPESCRIPT : Grammar.JAVASCRIPT, text);
        if (parsed instanceof Parsed.Tree tree) {
            List<BlindSpot> blind = tree.error().stream()
                    .map(at -> Finding.blindSpot("this part is no code that can be parsed: correct it", at))
                    .toList();
            return file(path, tree.root(), blind);
        }
        String reason = parsed instanceof Parsed.Refused refused ? refused.reason() : "";
        return new SourceFile(
                path, List.of(), List.of(), List.of(), List.of(), List.of(Finding.blindSpot(reason, text.at(0))));
    }

    private SourceFile file(String path, Node root, List<BlindSpot> blind) {
        JsFile file = new JsFile(path);
        List<String> needs = new ArrayList<>();
        List<LibraryImport> imports = new ArrayList<>();
        root.descendants().forEach(node -> {
            switch (node.kind()) {
                case "import_statement" -> imported(node, file, needs, imports);
                case "export_statement" ->
                    node.child("source")
                            .ifPresent(s -> local(JsFile.module(s), path).ifPresent(needs::add));
                case "call_expression" ->
                    JsFile.required(node).ifPresent(m -> {
                        Optional<String> local = local(m, path);
                        local.ifPresent(needs::add);
                        if (!m.startsWith(".")) {
                            imports.add(new LibraryImport("", use(m, node, path)));
                        }
                    });
                default -> {}
            }
        });
        root.descendants().forEach(node -> origins(node, file));
        JsRoutes routes = new JsRoutes(file);
        root.descendants().filter(n -> n.is("call_expression")).forEach(routes::mounted);
        JsState state = new JsState(path, root);
        List<Unit> units = new ArrayList<>();
        Unit top = new Unit("", "", Unit.Time.STARTUP, true);
        units.add(top);
        new JsBody(file, routes, state, top, units::add, root).children(root);
        return new SourceFile(path, needs, imports, units, state.variables(), blind);
    }

    private void imported(Node node, JsFile file, List<String> needs, List<LibraryImport> imports) {
        String module = node.child("source").map(JsFile::module).orElse("");
        if (node.text().startsWith("import type")) {
            return;
        }
        local(module, file.path()).ifPresent(needs::add);
        if (module.isEmpty() || module.startsWith(".")) {
            return;
        }
        imports.add(new LibraryImport("", use(module, node, file.path())));
        node.descendants().forEach(n -> {
            switch (n.kind()) {
                case "import_specifier" -> {
                    String name = n.child("name").map(Node::text).orElse("");
                    file.comesFrom(n.child("alias").map(Node::text).orElse(name), new Origin(module, name, false));
                }
                case "namespace_import" ->
                    n.first("identifier").ifPresent(i -> file.comesFrom(i.text(), new Origin(module, "", false)));
                case "import_clause" ->
                    n.first("identifier").ifPresent(i -> file.comesFrom(i.text(), new Origin(module, "", false)));
                default -> {}
            }
        });
    }

    private static void origins(Node node, JsFile file) {
        if (node.is("variable_declarator")) {
            Optional<Node> name = node.child("name");
            Optional<Node> value = node.child("value");
            if (name.isPresent() && value.isPresent()) {
                assigned(name.get(), value.get(), file);
                if (name.get().is("identifier")) {
                    file.text(value.get()).ifPresent(t -> file.text(name.get().text(), t));
                }
            }
        } else if (node.is("assignment_expression")) {
            Optional<Node> left = node.child("left");
            Optional<Node> right = node.child("right");
            if (left.isPresent() && right.isPresent()) {
                assigned(left.get(), right.get(), file);
            }
        }
    }

    private static void assigned(Node name, Node value, JsFile file) {
        Optional<Origin> origin = file.origin(value);
        if (origin.isEmpty()) {
            return;
        }
        Origin from = origin.get();
        if (name.is("identifier")) {
            file.comesFrom(name.text(), from);
        } else if (name.is("member_expression") && name.text().startsWith("this.")) {
            file.comesFrom(name.text(), from);
        } else if (name.is("object_pattern")) {
            for (Node part : name.children()) {
                String key = part.is("pair_pattern")
                        ? part.child("key").map(Node::text).orElse("")
                        : part.text();
                String as = part.is("pair_pattern")
                        ? part.child("value").map(Node::text).orElse("")
                        : part.text();
                file.comesFrom(
                        as, from.member().isEmpty() && !from.made() ? new Origin(from.module(), key, false) : from);
            }
        }
    }

    private Optional<String> local(String module, String path) {
        if (!module.startsWith(".")) {
            return Optional.empty();
        }
        Optional<String> base = Files.resolve(Files.parent(path), module);
        return base.stream()
                .flatMap(b -> Stream.concat(
                        ENDINGS.stream().map(e -> b + e),
                        b.endsWith(".js") ? Stream.of(b.substring(0, b.length() - 2) + "ts") : Stream.empty()))
                .filter(f -> files.has(f) && isCode(f))
                .findFirst();
    }

    static boolean isCode(String file) {
        return Stream.of(".js", ".mjs", ".cjs", ".ts", ".mts", ".cts", ".jsx").anyMatch(file::endsWith)
                && !file.endsWith(".d.ts");
    }

    private static LibraryUse use(String module, Node node, String path) {
        return new LibraryUse(
                Use.Kind.REFERENCE, LibraryUse.type(JsFile.LANGUAGE, module), "", List.of(), path, "", true, node.at());
    }
}
