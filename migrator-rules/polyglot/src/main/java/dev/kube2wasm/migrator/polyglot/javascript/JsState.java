package dev.kube2wasm.migrator.polyglot.javascript;

import dev.kube2wasm.migrator.polyglot.program.SourceFile.Variable;
import dev.kube2wasm.migrator.polyglot.program.Unit;
import dev.kube2wasm.migrator.polyglot.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The variables at the top of a file, as far as units change them. */
final class JsState {

    private static final Set<String> CHANGING = Set.of(
            "push", "pop", "shift", "unshift", "splice", "set", "add", "delete", "clear", "append", "sort", "fill");

    private final String path;
    private final Node root;
    private final SortedMap<String, Node> variables = new TreeMap<>();

    JsState(String path, Node root) {
        this.path = path;
        this.root = root;
        root.children().stream()
                .flatMap(c -> c.is("export_statement") ? c.children().stream() : Optional.of(c).stream())
                .filter(c -> c.is("lexical_declaration", "variable_declaration"))
                .flatMap(d -> d.all("variable_declarator"))
                .forEach(d -> d.child("name")
                        .filter(n -> n.is("identifier") && holdsValues(d))
                        .ifPresent(n -> variables.put(n.text(), n)));
    }

    List<Variable> variables() {
        List<Variable> found = new ArrayList<>();
        variables.forEach((name, node) -> found.add(new Variable(key(name), name, "", "", node.at())));
        root.descendants()
                .filter(n -> n.is("class_declaration", "class", "abstract_class_declaration"))
                .forEach(type -> fields(type, found));
        return found;
    }

    /** The fields that hold values from the start on. */
    private void fields(Node type, List<Variable> found) {
        String owner = type.child("name").map(Node::text).orElse("");
        Set<String> seen = new TreeSet<>();
        for (Node member : type.child("body").map(Node::children).orElse(List.of())) {
            boolean constructor = member.is("method_definition")
                    && member.child("name").map(Node::text).orElse("").equals("constructor");
            Stream<Node> fields = constructor
                    ? member.descendants().filter(n -> n.is("assignment_expression"))
                    : Stream.of(member).filter(n -> n.is("field_definition", "public_field_definition"));
            fields.filter(f -> f.child("value")
                            .or(() -> f.child("right"))
                            .filter(JsState::isValue)
                            .isPresent())
                    .forEach(f -> {
                        String name = constructor
                                ? f.child("left").map(JsState::field).orElse("")
                                : f.child("property")
                                        .or(() -> f.child("name"))
                                        .map(Node::text)
                                        .orElse("");
                        if (!name.isEmpty() && seen.add(name)) {
                            found.add(new Variable(key(owner + "." + name), name, "", owner, f.at()));
                        }
                    });
        }
    }

    /** The field of {@code this} that an expression starts with; empty where it starts otherwise. */
    private static String field(Node expression) {
        Node each = expression;
        while (each.child("object").isPresent()) {
            if (each.child("object").orElseThrow().is("this")) {
                return JsFile.lastName(each);
            }
            each = each.child("object").orElseThrow();
        }
        return "";
    }

    /** Notes that {@code target} is assigned to in {@code function}. */
    void changed(Node target, Unit unit, Node function) {
        Node start = target;
        while (start.is("member_expression", "subscript_expression")
                && start.child("object").isPresent()) {
            start = start.child("object").orElseThrow();
        }
        String name = start.text();
        if (start.is("this")) {
            String field = field(target);
            if (!unit.name().equals("constructor") && !field.isEmpty()) {
                unit.change(key(unit.owner() + "." + field), target.at());
            }
        } else if (start.is("identifier") && variables.containsKey(name) && !isLocal(name, function)) {
            unit.change(key(name), target.at());
        }
    }

    void changedByCall(Node object, String method, Unit unit, Node function) {
        if (CHANGING.contains(method)) {
            changed(object, unit, function);
        }
    }

    /** The decorators that stand before an exported class. */
    List<Node> decoratorsBefore(Node type) {
        return root.children().stream()
                .filter(c -> c.is("export_statement") && c.children().contains(type))
                .flatMap(c -> c.all("decorator"))
                .toList();
    }

    private String key(String name) {
        return path + ":" + name;
    }

    private static boolean holdsValues(Node declarator) {
        Optional<Node> value = declarator.child("value");
        return value.isEmpty() || isValue(value.get());
    }

    private static boolean isValue(Node node) {
        Optional<Node> value = Optional.of(node);
        return value.get()
                        .is(
                                "array",
                                "object",
                                "number",
                                "string",
                                "true",
                                "false",
                                "null",
                                "undefined",
                                "template_string")
                || (value.get().is("new_expression")
                        && value.get()
                                .child("constructor")
                                .filter(c -> Set.of("Map", "Set", "WeakMap", "Array", "Object")
                                        .contains(c.text()))
                                .isPresent());
    }

    private static boolean isLocal(String name, Node function) {
        return !function.is("program")
                && function.descendants()
                        .filter(n -> n.is("variable_declarator", "formal_parameters", "required_parameter"))
                        .anyMatch(n -> n.is("formal_parameters")
                                ? n.children().stream().anyMatch(c -> c.text().equals(name))
                                : n.child("name")
                                        .or(() -> n.child("pattern"))
                                        .filter(c -> c.text().equals(name))
                                        .isPresent());
    }
}
