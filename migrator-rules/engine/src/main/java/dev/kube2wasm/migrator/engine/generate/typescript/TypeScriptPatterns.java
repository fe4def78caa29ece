package dev.kube2wasm.migrator.engine.generate.typescript;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions that mean the same to java.util.regex and to JavaScript with the flag {@code u}.
 *
 * @see <a href="https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/RegExp/unicode">MDN,
 *     RegExp.prototype.unicode, read 2026-11-23</a>
 */
public final class TypeScriptPatterns {

    private static final int LONGEST = 500;
    private static final String SYNTAX = "^$\\.*+?()[]{}|/";
    private static final String OTHER = "-&~# _:;,<>=!@%'\"`";

    private final String expression;
    private final StringBuilder out = new StringBuilder();
    private boolean inClass;
    private int at;

    private TypeScriptPatterns(String expression) {
        this.expression = expression;
    }

    /** The expression for JavaScript, made to match the whole text; empty where it would not mean the same. */
    public static Optional<String> of(String expression) {
        if (expression.length() > LONGEST || !isSound(expression)) {
            return Optional.empty();
        }
        TypeScriptPatterns patterns = new TypeScriptPatterns(expression);
        while (patterns.at < expression.length()) {
            if (!patterns.step()) {
                return Optional.empty();
            }
        }
        return Optional.of("^(?:" + patterns.out + ")$");
    }

    private boolean step() {
        char c = expression.charAt(at);
        if (c == '\\') {
            at += 2;
            return escape(at <= expression.length() ? expression.charAt(at - 1) : 0);
        }
        at++;
        return inClass ? insideClass(c) : outsideClass(c);
    }

    private char next() {
        return at < expression.length() ? expression.charAt(at) : 0;
    }

    private boolean insideClass(char c) {
        if (c == '[' || (c == '&' && next() == '&') || c == '^' || (c == '-' && (next() == '-' || next() == '\\'))) {
            return false;
        }
        inClass = c != ']';
        out.append(c);
        return true;
    }

    private boolean outsideClass(char c) {
        boolean possessive = "+*?}".indexOf(c) >= 0 && next() == '+';
        boolean group = c == '(' && next() == '?' && !expression.startsWith("?:", at);
        if (possessive || group || c == ']' || (c == '$' && at < expression.length())) {
            return false;
        }
        switch (c) {
            case '{' -> {
                return quantifier();
            }
            case '}' -> {
                return false;
            }
            case '.' -> out.append("[^\\n\\r\\u0085\\u2028\\u2029]");
            case '$' -> out.append("");
            case '[' -> {
                inClass = true;
                out.append('[');
                if (next() == '^') {
                    out.append('^');
                    at++;
                }
                return next() != ']';
            }
            default -> out.append(c);
        }
        return true;
    }

    private boolean quantifier() {
        int close = expression.indexOf('}', at);
        if (close < 0 || !expression.substring(at, close).matches("[0-9]{1,4}(,[0-9]{0,4})?")) {
            return false;
        }
        out.append(expression, at - 1, close + 1);
        at = close + 1;
        return next() != '+';
    }

    // The classes are of ASCII in Java.
    private boolean escape(char c) {
        switch (c) {
            case 'd' -> ranges("0-9");
            case 'w' -> ranges("A-Za-z0-9_");
            case 's' -> ranges(" \\t\\n\\v\\f\\r");
            case 'n', 't', 'r', 'f' -> out.append('\\').append(c);
            default -> {
                if (SYNTAX.indexOf(c) >= 0 || (c == '-' && inClass)) {
                    out.append('\\').append(c);
                } else if (c != 0 && OTHER.indexOf(c) >= 0) {
                    out.append(c);
                } else {
                    return false;
                }
            }
        }
        return true;
    }

    private void ranges(String ranges) {
        out.append(inClass ? ranges : "[" + ranges + "]");
        // After a class, a dash is a dash.
        if (inClass && next() == '-') {
            out.append("\\-");
            at++;
        }
    }

    private static boolean isSound(String expression) {
        try {
            Pattern.compile(expression);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
