package dev.kube2wasm.migrator.engine.generate.typescript;

import dev.kube2wasm.migrator.engine.generate.PathPattern;
import dev.kube2wasm.migrator.engine.generate.PathPattern.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes the table of routes. */
final class RoutesFile {

    private final List<Handler> handlers;

    RoutesFile(List<Handler> handlers) {
        this.handlers = handlers;
    }

    String imports() {
        StringBuilder imports = new StringBuilder();
        handlers.stream()
                .sorted(Comparator.comparing(Handler::name))
                .forEach(
                        h -> imports.append("import * as " + h.name() + " from \"./handlers/" + h.name() + ".js\";\n"));
        String table = table();
        List<String> used = new ArrayList<>();
        for (String name : List.of("route", "text", "variable")) {
            if (table.contains(name + "(")) {
                used.add(name);
            }
        }
        used.add("type Route");
        return imports + "import { " + String.join(", ", used) + " } from \"./router.js\";\n";
    }

    String table() {
        List<Node> routes = handlers.stream()
                .sorted(Comparator.comparing(Handler::pattern, PathPattern.EXACT_FIRST)
                        .thenComparing(h -> h.operation().method().equals("ANY"))
                        .thenComparing(Handler::operation))
                .map(RoutesFile::route)
                .toList();
        return new Node.Array(routes).print("export const routes: readonly Route[] = ".length(), 0, 1);
    }

    private static Node route(Handler handler) {
        List<Node> segments = new ArrayList<>();
        List<Node> arguments = new ArrayList<>();
        String rest = "";
        boolean more = false;
        for (Segment segment : handler.pattern().segments()) {
            if (segment instanceof Segment.Literal l) {
                segments.add(new Node.Call("text", List.of(Node.literal(l.text()))));
            } else if (segment instanceof Segment.Rest r) {
                more = true;
                rest = r.name();
            } else if (segment instanceof Segment.Variable v) {
                segments.add(variable(v));
            }
        }
        arguments.add(Node.literal(handler.operation().method()));
        arguments.add(new Node.Array(segments));
        arguments.add(Node.plain(handler.name() + ".handle"));
        if (more) {
            arguments.add(Node.literal(rest));
        }
        return new Node.Call("route", arguments);
    }

    private static Node variable(Segment.Variable v) {
        List<String> texts = new ArrayList<>(List.of(
                v.name(),
                v.prefix(),
                v.suffix(),
                v.expression().flatMap(TypeScriptPatterns::of).orElse("")));
        while (texts.size() > 1 && texts.get(texts.size() - 1).isEmpty()) {
            texts.remove(texts.size() - 1);
        }
        return new Node.Call("variable", texts.stream().map(Node::literal).toList());
    }
}
