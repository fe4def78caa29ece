package dev.kube2wasm.migrator.engine.route.emit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which regular expressions a generated router can be given. It reads them as RE2 does and in linear time, so what is refused
 * is only what its reader leaves out, and what would grow beyond a few thousand instructions.
 */
final class RouterExpressions {

    private static final long MOST_INSTRUCTIONS = 5000;

    /** An escape, a class, a counted repeat, or any other character. */
    private static final Pattern PART = Pattern.compile(
            "\\\\.|\\[\\^?\\]?(?:\\[:\\^?\\w+:\\]|\\\\.|[^\\]\\\\])*+\\]|\\{(\\d{1,4})(,?)(\\d{0,4})\\}|.",
            Pattern.DOTALL);

    /** Classes of Unicode, quoting, and the flags m and U. */
    private static final Pattern FOREIGN = Pattern.compile("\\\\[pPQEC]|\\(\\?[a-zA-Z-]*?[mU]");

    private RouterExpressions() {}

    static boolean holds(String expression) {
        String plain = expression.replace("\\\\", "");
        return !FOREIGN.matcher(plain).find() && instructions(expression) <= MOST_INSTRUCTIONS;
    }

    /** About how many, where each repeat that is counted is written out. */
    private static long instructions(String expression) {
        Deque<Long> before = new ArrayDeque<>();
        long all = 0;
        long last = 0;
        for (Matcher part = PART.matcher(expression); part.find(); ) {
            if (part.group(1) != null) {
                all += last * (most(part) - 1);
            } else if (part.group().equals("(")) {
                before.push(all);
                all = 0;
            } else if (part.group().equals(")") && !before.isEmpty()) {
                last = all;
                all += before.pop();
            } else {
                last = 1;
                all++;
            }
        }
        return all;
    }

    private static long most(Matcher repeat) {
        long most = Long.parseLong(repeat.group(3).isEmpty() ? repeat.group(1) : repeat.group(3));
        return Math.max(most, 1);
    }
}
