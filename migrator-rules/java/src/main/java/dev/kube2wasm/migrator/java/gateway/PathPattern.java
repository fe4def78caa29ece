package dev.kube2wasm.migrator.java.gateway;

import dev.kube2wasm.migrator.api.route.Match.PathMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A path pattern of Spring: {@code /a/**}, {@code /a/{x}}, {@code /a/*.html}.
 *
 * @param expression what it means, with a group for each variable
 * @param variables their names, in the order of the groups
 * @see <a href="https://docs.spring.io/spring-framework/docs/current/javadoc-api/org/springframework/web/util/pattern/PathPattern.html">PathPattern,
 *     read 2026-11-23</a>
 */
record PathPattern(String text, String expression, List<String> variables, boolean isPlain, boolean takesRest) {

    private static final String SPECIAL = "\\.+*?()|[]{}^$";

    /** Empty where the pattern has its wildcards where only newer versions take them. */
    static Optional<PathPattern> of(String pattern) {
        String text = pattern.startsWith("/") ? pattern : "/" + pattern;
        boolean rest = text.endsWith("/**") || text.matches(".*/\\{\\*[^}/]*}");
        String start = rest ? text.substring(0, text.lastIndexOf('/')) : text;
        if (start.contains("**") || start.contains("{*")) {
            return Optional.empty();
        }
        StringBuilder expression = new StringBuilder();
        List<String> variables = new ArrayList<>();
        int i = 0;
        while (i < start.length()) {
            char c = start.charAt(i);
            int end = c == '{' ? closing(start, i) : -1;
            if (end > 0) {
                variable(start.substring(i + 1, end), expression, variables);
                i = end + 1;
                continue;
            }
            boolean whole = c == '*' && isAt(start, i - 1, '/') && (i + 1 == start.length() || isAt(start, i + 1, '/'));
            expression.append(
                    switch (c) {
                        case '*' -> whole ? "[^/]+" : "[^/]*";
                        case '?' -> "[^/]";
                        default -> SPECIAL.indexOf(c) < 0 ? String.valueOf(c) : "\\" + c;
                    });
            i++;
        }
        if (rest) {
            boolean named = text.endsWith("}");
            expression.append(named ? "(/.*|)" : "(?:/.*|)");
            if (named) {
                variables.add(text.substring(text.lastIndexOf("{*") + 2, text.length() - 1));
            }
        }
        boolean plain = start.chars().noneMatch(c -> "*?{".indexOf(c) >= 0);
        return Optional.of(new PathPattern(text, expression.toString(), variables, plain, rest));
    }

    /** The paths that match; a slash at their end may be one that the pattern does not have. */
    List<PathMatch> matches(boolean slash) {
        boolean optional = slash && !takesRest && !text.endsWith("/");
        if (!isPlain) {
            return List.of(new PathMatch.Regex(expression + (optional ? "/?" : ""), false, true));
        }
        if (takesRest) {
            return List.of(start().isEmpty() ? new PathMatch.TextPrefix("/") : new PathMatch.ElementPrefix(start()));
        }
        return optional
                ? List.of(new PathMatch.Exact(text), new PathMatch.Exact(text + "/"))
                : List.of(new PathMatch.Exact(text));
    }

    /** What stands before the wildcard at the end. */
    String start() {
        return takesRest ? text.substring(0, text.lastIndexOf('/')) : text;
    }

    private static void variable(String variable, StringBuilder expression, List<String> variables) {
        int colon = variable.indexOf(':');
        variables.add(colon < 0 ? variable : variable.substring(0, colon));
        expression
                .append('(')
                .append(colon < 0 ? "[^/]+" : variable.substring(colon + 1))
                .append(')');
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAt(String text, int at, char c) {
        return at >= 0 && at < text.length() && text.charAt(at) == c;
    }
}
