package dev.kube2wasm.migrator.polyglot.csharp;

import dev.kube2wasm.migrator.polyglot.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the names of one file stand for. */
final class CsFile {

    static final String LANGUAGE = "csharp";

    private final String path;
    private final SortedMap<String, String> types = new TreeMap<>();
    private final SortedMap<String, String> texts = new TreeMap<>();

    CsFile(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** Says that a variable, field or parameter is of the type that {@code type} names. */
    void isOf(String name, String type) {
        types.put(name, type);
    }

    Optional<String> typeOf(String name) {
        return Optional.ofNullable(types.get(name));
    }

    void text(String name, String text) {
        texts.put(name, text);
    }

    /** The name of a type or member without qualifier and type arguments. */
    static String simple(Node node) {
        return switch (node.kind()) {
            case "identifier" -> node.text();
            case "generic_name" -> node.first("identifier").map(Node::text).orElse("");
            case "qualified_name", "member_access_expression", "alias_qualified_name" ->
                node.child("name").map(CsFile::simple).orElse("");
            case "nullable_type" ->
                node.children().stream().findFirst().map(CsFile::simple).orElse("");
            default -> "";
        };
    }

    /** The text that an expression has; parts that are not constant are {@code {}}, variables of the environment {@code ${NAME}}. */
    Optional<String> text(Node node) {
        return switch (node.kind()) {
            case "string_literal", "verbatim_string_literal" -> Optional.of(literal(node));
            case "interpolated_string_expression" -> {
                StringBuilder text = new StringBuilder();
                for (Node child : node.children()) {
                    if (child.is("string_content", "interpolated_string_text")) {
                        text.append(child.text());
                    } else if (child.is("interpolation")) {
                        text.append(child.children().stream()
                                .flatMap(c -> text(c).stream())
                                .findFirst()
                                .orElse("{}"));
                    }
                }
                yield Optional.of(text.toString());
            }
            case "identifier" -> Optional.ofNullable(texts.get(node.text()));
            case "binary_expression" -> {
                Optional<String> left = node.child("left").flatMap(this::text);
                Optional<String> right = node.child("right").flatMap(this::text);
                String operator = node.child("operator").map(Node::text).orElse("");
                if (operator.equals("??")) {
                    yield right.or(() -> left);
                }
                yield !operator.equals("+") || (left.isEmpty() && right.isEmpty())
                        ? Optional.empty()
                        : Optional.of(left.orElse("{}") + right.orElse("{}"));
            }
            case "invocation_expression" -> {
                boolean variable = node.child("function")
                        .filter(f -> f.text().endsWith("Environment.GetEnvironmentVariable"))
                        .isPresent();
                List<Node> arguments = arguments(node);
                yield variable && !arguments.isEmpty()
                        ? text(arguments.get(0)).map(n -> "${" + n + "}")
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static String literal(Node node) {
        String text = node.text();
        int open = text.indexOf('"');
        return open < 0 || text.length() < open + 2 ? text : text.substring(open + 1, text.length() - 1);
    }

    /** The expressions that a call or creation is given. */
    static List<Node> arguments(Node call) {
        return call.child("arguments").or(() -> call.first("argument_list")).stream()
                .flatMap(a -> a.all("argument"))
                .flatMap(a -> a.children().isEmpty()
                        ? Stream.empty()
                        : Stream.of(a.children().get(a.children().size() - 1)))
                .toList();
    }
}
