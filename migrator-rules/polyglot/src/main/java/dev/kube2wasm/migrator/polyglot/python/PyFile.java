package dev.kube2wasm.migrator.polyglot.python;

import dev.kube2wasm.migrator.polyglot.syntax.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the names of one file stand for. */
final class PyFile {

    static final String LANGUAGE = "python";

    private final String path;
    private final SortedMap<String, Origin> names = new TreeMap<>();
    private final SortedMap<String, String> texts = new TreeMap<>();

    PyFile(String path) {
        this.path = path;
    }

    /**
     * Where a value comes from.
     *
     * @param member what it is of the module; empty for all of it
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
            case "await", "parenthesized_expression" ->
                node.children().stream().findFirst().flatMap(this::origin);
            case "attribute" -> attribute(node);
            case "call" ->
                node.child("function").flatMap(this::origin).map(o -> new Origin(o.module(), o.member(), true));
            default -> Optional.empty();
        };
    }

    private Optional<Origin> attribute(Node node) {
        String name = lastName(node);
        if (node.text().equals("self." + name)) {
            return Optional.ofNullable(names.get("self." + name));
        }
        return node.child("object").flatMap(this::origin).map(o -> {
            if (o.made()) {
                return o;
            }
            return new Origin(o.module(), o.member().isEmpty() ? name : o.member() + "." + name, false);
        });
    }

    /** The name at the end of {@code a.b.c}; empty where the node is something else. */
    static String lastName(Node node) {
        return switch (node.kind()) {
            case "identifier" -> node.text();
            case "attribute" -> node.child("attribute").map(Node::text).orElse("");
            default -> "";
        };
    }

    /** The text that an expression has; parts that are not constant are {@code {}}, variables of the environment {@code ${NAME}}. */
    Optional<String> text(Node node) {
        return switch (node.kind()) {
            case "string" -> Optional.of(string(node));
            case "concatenated_string" -> {
                StringBuilder all = new StringBuilder();
                node.children().forEach(c -> all.append(text(c).orElse("{}")));
                yield Optional.of(all.toString());
            }
            case "identifier" -> Optional.ofNullable(texts.get(node.text()));
            case "parenthesized_expression" ->
                node.children().stream().findFirst().flatMap(this::text);
            case "binary_operator" -> joined(node);
            case "subscript" ->
                node.child("value").filter(v -> v.text().equals("os.environ")).isPresent()
                        ? node.child("subscript").flatMap(this::text).map(n -> "${" + n + "}")
                        : Optional.empty();
            case "call" -> called(node);
            default -> Optional.empty();
        };
    }

    private String string(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child : node.children()) {
            if (child.is("string_content", "escape_sequence")) {
                text.append(child.text());
            } else if (child.is("interpolation")) {
                text.append(child.children().stream()
                        .findFirst()
                        .flatMap(this::text)
                        .orElse("{}"));
            }
        }
        return text.toString();
    }

    private Optional<String> joined(Node node) {
        Optional<String> left = node.child("left").flatMap(this::text);
        Optional<String> right = node.child("right").flatMap(this::text);
        return switch (node.child("operator").map(Node::text).orElse("")) {
            case "+" ->
                left.isEmpty() && right.isEmpty()
                        ? Optional.empty()
                        : Optional.of(left.orElse("{}") + right.orElse("{}"));
            case "%" -> left.map(l -> l.replace("%s", right.orElse("{}")).replace("%d", "{}"));
            default -> Optional.empty();
        };
    }

    private Optional<String> called(Node node) {
        String callee = node.child("function").map(Node::text).orElse("");
        List<Node> arguments = arguments(node);
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        if (callee.equals("os.getenv")
                || callee.equals("os.environ.get")
                || callee.equals("environ.get")
                || callee.equals("getenv")) {
            Optional<String> fallback = arguments.size() > 1 ? text(arguments.get(1)) : Optional.empty();
            return fallback.or(() -> text(arguments.get(0)).map(n -> "${" + n + "}"));
        }
        if (callee.equals("str")) {
            return text(arguments.get(0));
        }
        if (callee.endsWith(".format")) {
            return node.child("function").flatMap(f -> f.child("object")).flatMap(this::text);
        }
        return Optional.empty();
    }

    /** The arguments that have no name. */
    static List<Node> arguments(Node call) {
        return call.child("arguments").stream()
                .flatMap(a -> a.children().stream())
                .filter(a -> !a.is("keyword_argument"))
                .toList();
    }

    /** The argument called {@code name}. */
    static Optional<Node> argument(Node call, String name) {
        return call.child("arguments").stream()
                .flatMap(a -> a.all("keyword_argument"))
                .filter(a -> a.child("name").map(Node::text).orElse("").equals(name))
                .flatMap(a -> a.child("value").stream())
                .findFirst();
    }
}
