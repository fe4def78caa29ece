package dev.kube2wasm.migrator.java.text;

import java.util.Optional;
import java.util.function.Function;

/** Replaces <code>${name}</code> and <code>${name:default}</code>, as Maven, Spring and MicroProfile Config write them. */
public final class Placeholders {

    private static final int DEPTH = 12;
    // Values that name each other twice would grow without bound.
    private static final int LONGEST = 4096;
    private static final int MOST = 1000;

    private final Function<String, Optional<String>> values;
    private final boolean defaults;

    private Placeholders(Function<String, Optional<String>> values, boolean defaults) {
        this.values = values;
        this.defaults = defaults;
    }

    /** Placeholders without defaults: a colon is a part of the name. */
    public static Placeholders plain(Function<String, Optional<String>> values) {
        return new Placeholders(values, false);
    }

    /** Placeholders in which a colon divides the name from a default. */
    public static Placeholders withDefaults(Function<String, Optional<String>> values) {
        return new Placeholders(values, true);
    }

    /** {@code text} with every placeholder that has a value replaced by it; the others stay as they are. */
    public String resolve(String text) {
        return new Resolution().resolve(text, DEPTH);
    }

    /** One text's resolution, with what is left of the number of placeholders that it may replace. */
    private final class Resolution {

        private int left = MOST;

        private String resolve(String text, int depth) {
            int start = text.indexOf("${");
            if (start < 0 || depth == 0) {
                return text;
            }
            StringBuilder result = new StringBuilder();
            int from = 0;
            while (start >= 0 && result.length() < LONGEST && left-- > 0) {
                int end = closing(text, start + 2);
                if (end < 0) {
                    break;
                }
                result.append(text, from, start);
                String inner = text.substring(start + 2, end);
                result.append(value(inner, depth).orElse(text.substring(start, end + 1)));
                from = end + 1;
                start = text.indexOf("${", from);
            }
            result.append(text, from, text.length());
            return result.length() > LONGEST ? text : result.toString();
        }

        private Optional<String> value(String inner, int depth) {
            String name = inner;
            int colon = defaults ? colon(inner) : -1;
            if (colon >= 0) {
                name = inner.substring(0, colon);
            }
            Optional<String> value = values.apply(resolve(name, depth - 1));
            if (value.isEmpty() && colon >= 0) {
                value = Optional.of(inner.substring(colon + 1));
            }
            return value.map(v -> resolve(v, depth - 1));
        }
    }

    // The first colon that is not inside an inner placeholder.
    private static int colon(String inner) {
        int depth = 0;
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (c == ':' && depth == 0) {
                return i;
            }
        }
        return -1;
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
