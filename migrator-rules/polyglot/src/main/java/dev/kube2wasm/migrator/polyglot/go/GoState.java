package dev.kube2wasm.migrator.polyglot.go;

import dev.kube2wasm.migrator.polyglot.program.Unit;
import dev.kube2wasm.migrator.polyglot.syntax.Node;
import java.util.Set;

/** The variables of one package, and the fields of its types, as far as units change them. */
final class GoState {

    private final String directory;
    private final Set<String> variables;

    /**
     * @param variables the names of the package's own variables
     */
    GoState(String directory, Set<String> variables) {
        this.directory = directory;
        this.variables = variables;
    }

    static String key(String directory, String name) {
        return directory + ":" + name;
    }

    /** Notes that {@code target} is assigned to in {@code function}. */
    void changed(Node target, Unit unit, Node function) {
        Node root = target;
        String field = "";
        while (root.is(
                        "index_expression",
                        "selector_expression",
                        "unary_expression",
                        "parenthesized_expression",
                        "slice_expression")
                && !root.children().isEmpty()) {
            if (root.is("selector_expression")) {
                field = GoFile.lastName(root);
            }
            root = root.child("operand").orElse(root.children().get(0));
        }
        if (!root.is("identifier")) {
            return;
        }
        String name = root.text();
        if (!field.isEmpty() && name.equals(receiverName(function))) {
            unit.change(key(directory, receiverType(function) + "." + field), target.at());
        } else if (variables.contains(name) && !isLocal(name, function)) {
            unit.change(key(directory, name), target.at());
        }
    }

    /** Notes that a call changes what {@code target} holds: only where {@code target} itself is a variable or field. */
    void changedByCall(Node target, Unit unit, Node function) {
        changed(target, unit, function);
    }

    private static String receiverName(Node function) {
        return receiver(function, "name");
    }

    static String receiverType(Node function) {
        String type = receiver(function, "type");
        return type.startsWith("*") ? type.substring(1) : type;
    }

    private static String receiver(Node function, String field) {
        return function.child("receiver")
                .flatMap(r -> r.first("parameter_declaration"))
                .flatMap(p -> p.child(field))
                .map(Node::text)
                .orElse("");
    }

    private static boolean isLocal(String name, Node function) {
        return function.descendants()
                .filter(n -> n.is("short_var_declaration", "parameter_declaration", "var_spec", "range_clause"))
                .anyMatch(n -> n.is("short_var_declaration", "range_clause")
                        ? n.child("left").stream()
                                .flatMap(l -> l.children().stream())
                                .anyMatch(c -> c.text().equals(name))
                        : n.all("identifier").anyMatch(c -> c.text().equals(name)));
    }
}
