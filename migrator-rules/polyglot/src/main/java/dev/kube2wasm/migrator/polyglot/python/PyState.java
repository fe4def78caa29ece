package dev.kube2wasm.migrator.polyglot.python;

import dev.kube2wasm.migrator.polyglot.program.SourceFile.Variable;
import dev.kube2wasm.migrator.polyglot.program.Unit;
import dev.kube2wasm.migrator.polyglot.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The variables of a module and the fields of its classes, as far as units change them. */
final class PyState {

    private static final Set<String> CHANGING = Set.of(
            "append",
            "appendleft",
            "extend",
            "insert",
            "remove",
            "pop",
            "popleft",
            "popitem",
            "update",
            "add",
            "clear",
            "setdefault",
            "put",
            "discard",
            "sort");

    private static final Set<String> HOLDERS =
            Set.of("dict", "list", "set", "defaultdict", "deque", "Counter", "OrderedDict", "Queue", "bytearray");

    private final String path;
    private final SortedMap<String, Variable> variables = new TreeMap<>();

    PyState(String path, Node root) {
        this.path = path;
        root.all("expression_statement")
                .flatMap(e -> e.all("assignment"))
                .forEach(a -> a.child("left")
                        .filter(l -> l.is("identifier") && holdsValues(a))
                        .ifPresent(l -> put(l.text(), "", l)));
        root.descendants().filter(n -> n.is("class_definition")).forEach(this::fields);
    }

    private void fields(Node type) {
        String owner = type.child("name").map(Node::text).orElse("");
        type.descendants()
                .filter(n -> n.is("function_definition")
                        && n.child("name").map(Node::text).orElse("").equals("__init__"))
                .flatMap(Node::descendants)
                .filter(n -> n.is("assignment") && holdsValues(n))
                .forEach(a -> a.child("left")
                        .filter(l -> l.text().startsWith("self."))
                        .ifPresent(l -> put(PyFile.lastName(l), owner, l)));
    }

    private void put(String name, String owner, Node at) {
        String key = key(name, owner);
        variables.putIfAbsent(key, new Variable(key, name, "", owner, at.at()));
    }

    List<Variable> variables() {
        return new ArrayList<>(variables.values());
    }

    /**
     * Notes that {@code target} is assigned to.
     *
     * @param owner the class around it; empty outside
     */
    void changed(Node target, Unit unit, Node function, String owner) {
        Node start = target;
        String field = "";
        while (start.is("attribute", "subscript")) {
            if (start.is("attribute")) {
                field = PyFile.lastName(start);
            }
            Node each = start;
            Optional<Node> inner = each.child("object").or(() -> each.child("value"));
            if (inner.isEmpty()) {
                return;
            }
            start = inner.get();
        }
        String name = start.text();
        if (name.equals("self") && !unit.name().equals("__init__")) {
            unit.change(key(field, owner), target.at());
        } else if (start.is("identifier")
                && !function.is("module")
                && (start != target ? !isLocal(name, function) : isGlobal(name, function))) {
            unit.change(key(name, ""), target.at());
        }
    }

    void changedByCall(Node callee, Unit unit, Node function, String owner) {
        if (CHANGING.contains(PyFile.lastName(callee))) {
            callee.child("object")
                    .filter(o -> !o.is("identifier") || !isLocal(o.text(), function))
                    .ifPresent(o -> {
                        if (o.is("identifier") && !function.is("module")) {
                            unit.change(key(o.text(), ""), callee.at());
                        } else {
                            changed(o, unit, function, owner);
                        }
                    });
        }
    }

    private String key(String name, String owner) {
        return path + ":" + (owner.isEmpty() ? name : owner + "." + name);
    }

    private static boolean holdsValues(Node assignment) {
        return assignment
                .child("right")
                .filter(r -> r.is(
                                "list",
                                "dictionary",
                                "set",
                                "integer",
                                "float",
                                "string",
                                "true",
                                "false",
                                "none",
                                "tuple",
                                "list_comprehension",
                                "dictionary_comprehension")
                        || (r.is("call")
                                && HOLDERS.contains(r.child("function")
                                        .map(PyFile::lastName)
                                        .orElse(""))))
                .isPresent();
    }

    private static boolean isGlobal(String name, Node function) {
        return function.descendants()
                .filter(n -> n.is("global_statement"))
                .flatMap(n -> n.all("identifier"))
                .anyMatch(n -> n.text().equals(name));
    }

    private static boolean isLocal(String name, Node function) {
        boolean assigned = function.descendants()
                .filter(n -> n.is("assignment"))
                .flatMap(n -> n.child("left").stream())
                .anyMatch(n -> n.text().equals(name));
        boolean parameter = function.child("parameters").stream()
                .flatMap(p -> p.children().stream())
                .anyMatch(p -> p.text().equals(name)
                        || p.children().stream()
                                .findFirst()
                                .filter(c -> c.text().equals(name))
                                .isPresent());
        return parameter || (assigned && !isGlobal(name, function));
    }
}
