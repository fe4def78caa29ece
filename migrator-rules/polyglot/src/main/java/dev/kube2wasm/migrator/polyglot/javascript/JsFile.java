package dev.kube2wasm.migrator.polyglot.javascript;

import dev.kube2wasm.migrator.polyglot.syntax.Node;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the names of one file stand for. */
final class JsFile {

    static final String LANGUAGE = "javascript";

    private final String path;
    private final SortedMap<String, Origin> names = new TreeMap<>();
    private final SortedMap<String, String> texts = new TreeMap<>();

    JsFile(String path) {
        this.path = path;
    }

    /**
     * Where a value comes from.
     *
     * @param member what it is of the library; empty for all of it
     * @param made whether a call made it
     */
    record Origin(String module, String member, boolean made) {}

    String path() {
        return path;
    }

    void comesFrom(String name, Origin origin) {
        names.put(name, origin);
    }

    void text(String name, String text) {
        texts.put(name, text);
    }

    Map<String, Origin> names() {
        return names;
    }

    /** Where the value of an expression comes from. */
    Optional<Origin> origin(Node node) {
        return switch (node.kind()) {
            case "identifier" -> Optional.ofNullable(names.get(node.text()));
            case "await_expression", "parenthesized_expression", "non_null_expression", "as_expression" ->
                node.children().stream().findFirst().flatMap(this::origin);
            case "member_expression" -> member(node);
            case "new_expression" ->
                node.child("constructor").flatMap(this::origin).map(JsFile::made);
            case "call_expression" -> {
                Optional<String> required = required(node);
                yield required.isPresent()
                        ? required.filter(m -> !m.startsWith(".")).map(m -> new Origin(m, "", false))
                        : node.child("function").flatMap(this::origin).map(JsFile::made);
            }
            default -> Optional.empty();
        };
    }

    private Optional<Origin> member(Node node) {
        String property = node.child("property").map(Node::text).orElse("");
        Optional<Node> object = node.child("object");
        if (object.filter(o -> o.is("this")).isPresent()) {
            return Optional.ofNullable(names.get("this." + property));
        }
        return object.flatMap(this::origin)
                .map(o -> o.made() || !o.member().isEmpty() ? o : new Origin(o.module(), property, false));
    }

    private static Origin made(Origin origin) {
        return new Origin(origin.module(), origin.member(), true);
    }

    /** The module that a call of {@code require} or {@code import} names. */
    static Optional<String> required(Node call) {
        boolean requires = call.is("call_expression")
                && call.child("function")
                        .filter(f -> f.text().equals("require") || f.is("import"))
                        .isPresent();
        return requires
                ? call.child("arguments").flatMap(a -> a.first("string")).map(s -> module(s))
                : Optional.empty();
    }

    static String module(Node string) {
        String name = unquoted(string);
        return name.startsWith("node:") ? name.substring("node:".length()) : name;
    }

    static String unquoted(Node string) {
        String literal = string.text();
        return literal.length() < 2 ? literal : literal.substring(1, literal.length() - 1);
    }

    /** The text that an expression has; parts that are not constant are {@code {}}, variables of the environment {@code ${NAME}}. */
    Optional<String> text(Node node) {
        return switch (node.kind()) {
            case "string" -> Optional.of(unquoted(node));
            case "number" -> Optional.of(node.text());
            case "template_string" -> Optional.of(template(node));
            case "identifier" -> Optional.ofNullable(texts.get(node.text()));
            case "parenthesized_expression", "as_expression" ->
                node.children().stream().findFirst().flatMap(this::text);
            case "member_expression" ->
                node.child("object").filter(o -> o.text().equals("process.env")).isPresent()
                        ? node.child("property").map(p -> "${" + p.text() + "}")
                        : Optional.empty();
            case "binary_expression" -> joined(node);
            default -> Optional.empty();
        };
    }

    private String template(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child : node.children()) {
            if (child.is("template_substitution")) {
                text.append(child.children().stream()
                        .findFirst()
                        .flatMap(this::text)
                        .orElse("{}"));
            } else {
                text.append(child.text());
            }
        }
        return text.toString();
    }

    private Optional<String> joined(Node node) {
        String operator = node.child("operator").map(Node::text).orElse("");
        Optional<String> left = node.child("left").flatMap(this::text);
        Optional<String> right = node.child("right").flatMap(this::text);
        if (operator.equals("||") || operator.equals("??")) {
            return right.or(() -> left);
        }
        return !operator.equals("+") || (left.isEmpty() && right.isEmpty())
                ? Optional.empty()
                : Optional.of(left.orElse("{}") + right.orElse("{}"));
    }

    /** The name at the end of {@code a.b.c}; empty where the node is something else. */
    static String lastName(Node node) {
        return switch (node.kind()) {
            case "identifier", "property_identifier", "shorthand_property_identifier" -> node.text();
            case "member_expression" -> node.child("property").map(Node::text).orElse("");
            default -> "";
        };
    }
}
