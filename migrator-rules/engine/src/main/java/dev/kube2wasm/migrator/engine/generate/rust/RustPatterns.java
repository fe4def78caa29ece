package dev.kube2wasm.migrator.engine.generate.rust;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions that mean the same to java.util.regex and to the crate {@code regex}, which has neither look-around
 * nor back references, and no possessive quantifiers.
 *
 * @see <a href="https://docs.rs/regex/1.7.1/regex/#syntax">regex 1.7.1, syntax, read 2026-11-23</a>
 */
final class RustPatterns {

    private static final String PUNCTUATION = "\\.^$|?*+()[]{}-/&~# ";
    private static final int LONGEST = 500;

    private RustPatterns() {}

    /** The expression for the crate, made to match the whole text; empty where it would not mean the same. */
    static Optional<String> of(String expression) {
        StringBuilder out = new StringBuilder();
        boolean inClass = false;
        if (expression.length() > LONGEST) {
            return Optional.empty();
        }
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            char next = i + 1 < expression.length() ? expression.charAt(i + 1) : 0;
            if (c == '\\') {
                Optional<String> escape = escape(next);
                if (escape.isEmpty()) {
                    return Optional.empty();
                }
                out.append(escape.get());
                i++;
            } else if (inClass) {
                if (c == '[' || (c == '&' && next == '&') || (c == '-' && next == '-') || (c == '~' && next == '~')) {
                    return Optional.empty();
                }
                inClass = c != ']';
                out.append(c);
            } else if (c == '(' && next == '?' && !expression.startsWith("(?:", i)) {
                return Optional.empty();
            } else if ((c == '+' || c == '*' || c == '?' || c == '}') && next == '+') {
                return Optional.empty();
            } else if (c == '$' && i + 1 < expression.length()) {
                return Optional.empty();
            } else {
                inClass = c == '[';
                out.append(c == '.' ? "[^\\n\\r\\u{85}\\u{2028}\\u{2029}]" : c == '$' ? "" : String.valueOf(c));
                if (inClass && next == '^') {
                    out.append('^');
                    i++;
                }
            }
        }
        return isSound(expression) ? Optional.of("^(?:" + out + ")$") : Optional.empty();
    }

    private static boolean isSound(String expression) {
        try {
            Pattern.compile(expression);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    // The classes are of ASCII in Java.
    private static Optional<String> escape(char c) {
        return switch (c) {
            case 'd' -> Optional.of("0-9").map(RustPatterns::asClass);
            case 'w' -> Optional.of("A-Za-z0-9_").map(RustPatterns::asClass);
            case 's' -> Optional.of(" \\t\\n\\x0B\\f\\r").map(RustPatterns::asClass);
            case 'n' -> Optional.of("\\n");
            case 't' -> Optional.of("\\t");
            case 'r' -> Optional.of("\\r");
            default ->
                PUNCTUATION.indexOf(c) >= 0
                        ? Optional.of(c == ' ' || c == '/' ? String.valueOf(c) : "\\" + c)
                        : Optional.empty();
        };
    }

    // A class may stand inside a class.
    private static String asClass(String ranges) {
        return "[" + ranges + "]";
    }
}
