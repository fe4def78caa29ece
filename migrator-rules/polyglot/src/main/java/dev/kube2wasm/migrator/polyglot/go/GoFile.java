package dev.kube2wasm.migrator.polyglot.go;

import dev.kube2wasm.migrator.polyglot.syntax.Node;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the names of one file stand for. */
final class GoFile {

    static final String LANGUAGE = "go";

    private final String directory;
    private final SortedMap<String, String> imports = new TreeMap<>();
    private final SortedMap<String, String> origins = new TreeMap<>();
    private final Map<String, String> constants;

    /**
     * @param constants those of the whole package, by name
     */
    GoFile(String directory, Map<String, String> constants) {
        this.directory = directory;
        this.constants = constants;
    }

    String directory() {
        return directory;
    }

    void imported(String name, String module) {
        imports.put(name, module);
    }

    /** The library that {@code name} is imported from. */
    Optional<String> module(String name) {
        return Optional.ofNullable(imports.get(name));
    }

    boolean imports(String... modules) {
        return imports.values().stream().anyMatch(m -> {
            for (String module : modules) {
                if (m.equals(module) || m.startsWith(module + "/")) {
                    return true;
                }
            }
            return false;
        });
    }

    void comesFrom(String variable, String module) {
        origins.put(variable, module);
    }

    /** The library that the value of a variable, parameter or field comes from. */
    Optional<String> origin(String variable) {
        return Optional.ofNullable(origins.get(variable));
    }

    /** The library whose type or function {@code node} names or calls, as in {@code *sql.DB} or {@code sql.Open(…)}. */
    Optional<String> library(Node node) {
        return switch (node.kind()) {
            case "pointer_type", "unary_expression", "slice_type", "parenthesized_expression", "expression_list" ->
                node.children().stream().flatMap(c -> library(c).stream()).findFirst();
            case "qualified_type" -> node.child("package").map(Node::text).flatMap(this::module);
            case "selector_expression" ->
                node.child("operand").flatMap(o -> o.is("identifier") ? module(o.text()) : library(o));
            case "call_expression" ->
                node.child("function").flatMap(f -> library(f).or(() -> receiver(f)));
            case "composite_literal" -> node.child("type").flatMap(this::library);
            default -> Optional.empty();
        };
    }

    private Optional<String> receiver(Node function) {
        return function.child("operand").flatMap(o -> origin(lastName(o)));
    }

    /** The name at the end of {@code a.b.c}; empty where the node is something else. */
    static String lastName(Node node) {
        return switch (node.kind()) {
            case "identifier", "field_identifier", "type_identifier" -> node.text();
            case "selector_expression" -> node.child("field").map(Node::text).orElse("");
            case "parenthesized_expression", "unary_expression", "pointer_type" ->
                node.children().isEmpty()
                        ? ""
                        : lastName(node.children().get(node.children().size() - 1));
            default -> "";
        };
    }

    /** The text that an expression has; parts that are not constant are {@code {}}, variables of the environment {@code ${NAME}}. */
    Optional<String> text(Node node) {
        return switch (node.kind()) {
            case "interpreted_string_literal", "raw_string_literal" -> Optional.of(unquoted(node.text()));
            case "identifier" -> Optional.ofNullable(constants.get(node.text()));
            case "selector_expression" -> node.child("field").map(Node::text).map(constants::get);
            case "parenthesized_expression", "expression_list" ->
                node.children().stream().findFirst().flatMap(this::text);
            case "binary_expression" -> joined(node);
            case "call_expression" -> called(node);
            default -> Optional.empty();
        };
    }

    private Optional<String> joined(Node node) {
        Optional<String> left = node.child("left").flatMap(this::text);
        Optional<String> right = node.child("right").flatMap(this::text);
        return left.isEmpty() && right.isEmpty()
                ? Optional.empty()
                : Optional.of(left.orElse("{}") + right.orElse("{}"));
    }

    private Optional<String> called(Node node) {
        String callee = node.child("function").map(Node::text).orElse("");
        Optional<Node> arguments = node.child("arguments");
        Optional<String> first =
                arguments.flatMap(a -> a.children().stream().findFirst()).flatMap(this::text);
        if (callee.equals("os.Getenv")) {
            return first.map(name -> "${" + name + "}");
        }
        if (!callee.equals("fmt.Sprintf") || first.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        int argument = 1;
        String format = first.get();
        for (int i = 0; i < format.length(); i++) {
            if (format.charAt(i) == '%' && i + 1 < format.length()) {
                int at = argument++;
                text.append(arguments
                        .filter(a -> at < a.children().size())
                        .flatMap(a -> text(a.children().get(at)))
                        .orElse("{}"));
                i++;
            } else {
                text.append(format.charAt(i));
            }
        }
        return Optional.of(text.toString());
    }

    static String unquoted(String literal) {
        return literal.length() < 2 ? literal : literal.substring(1, literal.length() - 1);
    }
}
