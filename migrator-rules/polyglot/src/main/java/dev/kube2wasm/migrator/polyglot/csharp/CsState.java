package dev.kube2wasm.migrator.polyglot.csharp;

import dev.kube2wasm.migrator.polyglot.program.SourceFile.Variable;
import dev.kube2wasm.migrator.polyglot.program.Unit;
import dev.kube2wasm.migrator.polyglot.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The static fields of a file's types, and the fields of objects that live as long, as far as units change them. */
final class CsState {

    private static final Set<String> CHANGING = Set.of(
            "Add",
            "TryAdd",
            "AddOrUpdate",
            "Remove",
            "TryRemove",
            "Clear",
            "Enqueue",
            "Dequeue",
            "Push",
            "Pop",
            "Insert",
            "GetOrAdd",
            "TryUpdate",
            "AddRange",
            "RemoveAll");

    private static final Set<String> VALUES = Set.of(
            "Dictionary",
            "ConcurrentDictionary",
            "List",
            "HashSet",
            "Queue",
            "ConcurrentQueue",
            "ConcurrentBag",
            "Stack",
            "SortedDictionary",
            "SortedSet",
            "LinkedList",
            "BlockingCollection");

    private final String path;
    private final SortedMap<String, Variable> variables = new TreeMap<>();
    private final SortedMap<String, Variable> fields = new TreeMap<>();

    CsState(String path, Node root) {
        this.path = path;
        root.descendants().filter(n -> n.is("class_declaration")).forEach(this::fields);
        root.descendants()
                .filter(n -> n.is("field_declaration"))
                .filter(n -> n.all("modifier").anyMatch(m -> m.text().equals("static")))
                .flatMap(n -> n.all("variable_declaration"))
                .filter(d -> d.child("type").filter(CsState::holdsValues).isPresent())
                .flatMap(d -> d.all("variable_declarator"))
                .forEach(d -> d.child("name")
                        .ifPresent(
                                n -> variables.put(n.text(), new Variable(key(n.text()), n.text(), "", "", n.at()))));
    }

    List<Variable> variables() {
        List<Variable> all = new ArrayList<>(variables.values());
        all.addAll(fields.values());
        return all;
    }

    private void fields(Node type) {
        String owner = type.child("name").map(Node::text).orElse("");
        type.child("body").stream()
                .flatMap(b -> b.all("field_declaration"))
                .filter(n -> n.all("modifier")
                        .noneMatch(m -> Set.of("static", "const").contains(m.text())))
                .flatMap(n -> n.all("variable_declaration"))
                .filter(d -> d.child("type").filter(CsState::holdsValues).isPresent())
                .flatMap(d -> d.all("variable_declarator"))
                .flatMap(d -> d.child("name").stream())
                .forEach(n -> fields.put(
                        owner + "." + n.text(),
                        new Variable(key(owner + "." + n.text()), n.text(), "", owner, n.at())));
    }

    void changed(Node target, Unit unit, Node method) {
        Node start = target;
        while (start.is("element_access_expression", "member_access_expression")
                && start.child("expression").isPresent()
                && !variables.containsKey(CsFile.simple(start))
                && !start.text().equals("this." + CsFile.simple(start))) {
            start = start.child("expression").orElseThrow();
        }
        String name = CsFile.simple(start);
        String field = unit.owner() + "." + name;
        if (variables.containsKey(name) && !isLocal(name, method)) {
            unit.change(key(name), target.at());
        } else if (fields.containsKey(field) && !unit.name().equals(unit.owner()) && !isLocal(name, method)) {
            unit.change(key(field), target.at());
        }
    }

    void changedByCall(Node object, String name, Unit unit, Node method) {
        if (CHANGING.contains(name)) {
            changed(object, unit, method);
        }
    }

    private String key(String name) {
        return path + ":" + name;
    }

    private static boolean holdsValues(Node type) {
        return type.is("predefined_type", "array_type") || VALUES.contains(CsFile.simple(type));
    }

    private static boolean isLocal(String name, Node method) {
        return method.descendants()
                .filter(n -> n.is("variable_declarator", "parameter"))
                .anyMatch(
                        n -> n.child("name").filter(c -> c.text().equals(name)).isPresent());
    }
}
