package dev.kube2wasm.migrator.java.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * <code>${key:default}</code> in a text.
 *
 * @param key without the default
 * @param otherwise the default as written, which may hold placeholders
 */
public record Placeholder(String key, Optional<String> otherwise) {

    private static final int MOST = 50;

    /** The placeholders of a text, outer ones before the inner ones of their defaults. */
    public static List<Placeholder> in(String text) {
        List<Placeholder> found = new ArrayList<>();
        in(text, found);
        return found;
    }

    private static void in(String text, List<Placeholder> found) {
        int from = 0;
        for (int start = text.indexOf("${"); start >= 0 && found.size() < MOST; start = text.indexOf("${", from)) {
            int end = closing(text, start + 2);
            if (end < 0) {
                return;
            }
            Placeholder placeholder = of(text.substring(start + 2, end));
            if (!placeholder.key().isEmpty() && !placeholder.key().contains("${")) {
                found.add(placeholder);
            }
            placeholder.otherwise().ifPresent(o -> in(o, found));
            from = end + 1;
        }
    }

    /** The one placeholder that a text consists of. */
    public static Optional<Placeholder> whole(String text) {
        String t = text.strip();
        return t.startsWith("${") && closing(t, 2) == t.length() - 1
                ? Optional.of(of(t.substring(2, t.length() - 1)))
                        .filter(p -> !p.key().isEmpty())
                : Optional.empty();
    }

    private static Placeholder of(String inside) {
        int colon = inside.indexOf(':');
        return colon < 0 || inside.substring(0, colon).contains("${")
                ? new Placeholder(inside.strip(), Optional.empty())
                : new Placeholder(inside.substring(0, colon).strip(), Optional.of(inside.substring(colon + 1)));
    }

    private static int closing(String text, int from) {
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
