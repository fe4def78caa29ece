package dev.kube2wasm.migrator.engine.route.emit;

import java.util.regex.Pattern;

/**
 * Which regular expressions a generated router in JavaScript can be given: those that it reads as RE2 does, once the router
 * has translated dots and white space, and that cannot take long there. JavaScript tries every way to match, so a repeat
 * within a repeat takes exponential time, and each further open repeat multiplies it by the length of the path.
 */
final class RouterExpressions {

    private static final int MOST_OPEN_REPEATS = 3;

    /** Flags, named groups, classes and escapes that JavaScript reads otherwise, or not at all. */
    private static final Pattern FOREIGN =
            Pattern.compile("\\(\\?(?!:)|\\[\\[?:|\\\\[QECpPaGZbBxu]|[*+?}]\\+|\\[[^\\]]*\\\\S");

    private RouterExpressions() {}

    static boolean holds(String expression) {
        return !FOREIGN.matcher(expression).find() && isQuick(expression);
    }

    private static boolean isQuick(String expression) {
        int repeats = 0;
        int depth = 0;
        int repeatsBefore = 0;
        boolean inClass = false;
        java.util.ArrayDeque<Integer> opened = new java.util.ArrayDeque<>();
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\\') {
                i++;
            } else if (inClass) {
                inClass = c != ']';
            } else if (c == '[') {
                inClass = true;
            } else if (c == '(') {
                opened.push(repeats);
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
                repeatsBefore = opened.pop();
                boolean repeated = i + 1 < expression.length() && "*+{".indexOf(expression.charAt(i + 1)) >= 0;
                if (repeated && repeats > repeatsBefore) {
                    return false;
                }
            } else if (c == '*' || c == '+' || (c == '{' && expression.indexOf(",}", i) > 0)) {
                repeats++;
            }
        }
        return repeats <= MOST_OPEN_REPEATS;
    }
}
