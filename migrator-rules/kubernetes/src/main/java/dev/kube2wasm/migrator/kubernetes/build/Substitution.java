package dev.kube2wasm.migrator.kubernetes.build;

import java.util.Optional;
import java.util.function.Function;

/**
 * Variables in text as shells, compose, Dockerfiles and make write them: {@code $X}, <code>${X}</code>,
 * <code>${X:-default}</code>, {@code $(X)}. A variable without a value becomes nothing.
 */
final class Substitution {

    private static final int MAX_DEPTH = 8;

    private final Function<String, Optional<String>> values;

    Substitution(Function<String, Optional<String>> values) {
        this.values = values;
    }

    String expand(String text) {
        return text.indexOf('$') < 0 ? text : expand(text, 0);
    }

    private String expand(String text, int depth) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c != '$' || i + 1 == text.length()) {
                out.append(c);
                i++;
                continue;
            }
            char next = text.charAt(i + 1);
            if (next == '$') {
                out.append('$');
                i += 2;
            } else if (next == '{' || next == '(') {
                int end = closing(text, i + 1);
                out.append(value(text.substring(i + 2, end), depth));
                i = end + 1;
            } else {
                int end = nameEnd(text, i + 1);
                out.append(end == i + 1 ? "$" : value(text.substring(i + 1, end), depth));
                i = end;
            }
        }
        return out.toString();
    }

    private String value(String expression, int depth) {
        int end = nameEnd(expression, 0);
        String name = expression.substring(0, end);
        String operator = expression.substring(end);
        if (name.isEmpty() || depth >= MAX_DEPTH) {
            return "";
        }
        Optional<String> value = values.apply(name).map(v -> v.contains("$") ? expand(v, depth + 1) : v);
        boolean unsetOrEmpty = operator.startsWith(":");
        String rest = unsetOrEmpty ? operator.substring(1) : operator;
        if (rest.startsWith("-")
                && (value.isEmpty() || (unsetOrEmpty && value.get().isEmpty()))) {
            return expand(rest.substring(1), depth + 1);
        }
        return value.orElse("");
    }

    /** The index of the bracket that closes the one at {@code open}; the text's last index where none does. */
    private static int closing(String text, int open) {
        char opening = text.charAt(open);
        char closing = opening == '{' ? '}' : ')';
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == opening ? 1 : c == closing ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return Math.max(text.length() - 1, open + 1);
    }

    private static int nameEnd(String text, int from) {
        int i = from;
        while (i < text.length()
                && (text.charAt(i) == '_' || (text.charAt(i) < 128 && Character.isLetterOrDigit(text.charAt(i))))) {
            i++;
        }
        return i;
    }
}
