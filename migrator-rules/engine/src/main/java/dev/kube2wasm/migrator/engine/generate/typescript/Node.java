package dev.kube2wasm.migrator.engine.generate.typescript;

import java.util.List;
import java.util.stream.Collectors;

/** An expression, broken over lines where it is too wide, as prettier does. */
sealed interface Node {

    /** How wide a line may be. */
    int WIDTH = 100;

    /** On one line. */
    String flat();

    /** Over several lines, the first of which is indented already. */
    String broken(int indent);

    /**
     * The expression where it stands.
     *
     * @param column where it starts
     * @param indent of its line
     * @param tail how many characters follow it on its last line
     */
    default String print(int column, int indent, int tail) {
        String flat = flat();
        return column + flat.length() + tail <= WIDTH && !isBroken() ? flat : broken(indent);
    }

    /** Whether it goes over several lines however short it is. */
    default boolean isBroken() {
        return false;
    }

    /** What is never broken. */
    record Plain(String code) implements Node {
        @Override
        public String flat() {
            return code;
        }

        @Override
        public String broken(int indent) {
            return code;
        }
    }

    /** A function without parameters that is one expression. */
    record Lazy(String expression) implements Node {
        @Override
        public String flat() {
            return "() => " + expression;
        }

        @Override
        public String broken(int indent) {
            return flat();
        }
    }

    /** A call. */
    record Call(String function, List<Node> arguments) implements Node {
        public Call {
            arguments = List.copyOf(arguments);
        }

        // Prettier takes calls beside others that are given functions for a composition, a line each.
        @Override
        public boolean isBroken() {
            return arguments.stream().anyMatch(Node::isBroken)
                    || (arguments.size() > 1
                            && arguments.stream()
                                    .anyMatch(a -> a instanceof Call c
                                            && c.arguments.stream().anyMatch(Lazy.class::isInstance)));
        }

        @Override
        public String flat() {
            return function + "(" + joined(arguments) + ")";
        }

        @Override
        public String broken(int indent) {
            return arguments.isEmpty()
                    ? flat()
                    : function + "(\n" + lines(arguments, indent) + " ".repeat(indent) + ")";
        }
    }

    /** A call whose last argument opens and closes with it. */
    record Hug(String function, List<Node> before, Node last) implements Node {
        public Hug {
            before = List.copyOf(before);
        }

        @Override
        public boolean isBroken() {
            return last.isBroken();
        }

        @Override
        public String flat() {
            return head() + last.flat() + ")";
        }

        @Override
        public String broken(int indent) {
            return head() + last.broken(indent) + ")";
        }

        private String head() {
            return function + "(" + before.stream().map(n -> n.flat() + ", ").collect(Collectors.joining());
        }
    }

    /** Several lines, as its author wanted it. */
    record Open(Structure structure) implements Node {
        @Override
        public boolean isBroken() {
            return true;
        }

        @Override
        public String flat() {
            return structure.flat();
        }

        @Override
        public String broken(int indent) {
            return structure.broken(indent);
        }
    }

    /** An array; a table of several rows is never one line. */
    record Array(List<Node> elements) implements Node {
        public Array {
            elements = List.copyOf(elements);
        }

        @Override
        public boolean isBroken() {
            return elements.stream().anyMatch(Node::isBroken)
                    || (elements.size() > 1
                            && elements.stream().allMatch(e -> e instanceof Array a && a.elements.size() > 1));
        }

        @Override
        public String flat() {
            return "[" + joined(elements) + "]";
        }

        @Override
        public String broken(int indent) {
            return elements.isEmpty() ? "[]" : "[\n" + lines(elements, indent) + " ".repeat(indent) + "]";
        }
    }

    /** A key with its value. */
    record Entry(String key, Node value) implements Node {
        @Override
        public boolean isBroken() {
            return value.isBroken();
        }

        @Override
        public String flat() {
            return key + ": " + value.flat();
        }

        @Override
        public String broken(int indent) {
            return key + ": " + value.print(indent + key.length() + 2, indent, 1);
        }
    }

    /** An object. */
    record Structure(List<Entry> entries) implements Node {
        public Structure {
            entries = List.copyOf(entries);
        }

        @Override
        public boolean isBroken() {
            return entries.stream().anyMatch(Node::isBroken);
        }

        @Override
        public String flat() {
            return entries.isEmpty() ? "{}" : "{ " + joined(entries) + " }";
        }

        @Override
        public String broken(int indent) {
            return entries.isEmpty() ? "{}" : "{\n" + lines(entries, indent) + " ".repeat(indent) + "}";
        }
    }

    /** {@code start}, which ends with an equals sign, with a node behind it and a semicolon. */
    static String assigned(String start, Node node) {
        String printed = node.print(start.length() + 1, 0, 1);
        int line = printed.indexOf('\n');
        if (start.length() + 1 + (line < 0 ? printed.length() + 1 : line) <= WIDTH) {
            return start + " " + printed + ";\n";
        }
        return start + "\n  " + node.print(2, 2, 1) + ";\n";
    }

    static Node plain(String code) {
        return new Plain(code);
    }

    static Node literal(String text) {
        return new Plain(TypeScriptText.literal(text));
    }

    private static String joined(List<? extends Node> nodes) {
        return nodes.stream().map(Node::flat).collect(Collectors.joining(", "));
    }

    private static String lines(List<? extends Node> nodes, int indent) {
        StringBuilder lines = new StringBuilder();
        int inner = indent + 2;
        nodes.forEach(n ->
                lines.append(" ".repeat(inner)).append(n.print(inner, inner, 1)).append(",\n"));
        return lines.toString();
    }
}
