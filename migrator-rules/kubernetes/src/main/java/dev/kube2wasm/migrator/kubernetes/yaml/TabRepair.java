package dev.kube2wasm.migrator.kubernetes.yaml;

/**
 * Tabs that YAML allows and the parser does not take, replaced by one space each, so that every column stays the same.
 */
final class TabRepair {

    private TabRepair() {}

    static boolean isJson(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                return c == '{' || c == '[';
            }
        }
        return false;
    }

    /** Replaces tabs outside strings. */
    static String json(String text) {
        if (text.indexOf('\t') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted) {
                i++;
            } else if (c == '\t' && !quoted) {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }

    /** Replaces tabs behind the first visible character of a line, and all tabs of a line without content. */
    static String yaml(String text) {
        StringBuilder out = new StringBuilder(text);
        boolean indentation = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                indentation = true;
            } else if (c == '\t') {
                if (!indentation || isBlankOrComment(text, i)) {
                    out.setCharAt(i, ' ');
                }
            } else if (c != ' ') {
                indentation = false;
            }
        }
        return out.toString();
    }

    private static boolean isBlankOrComment(String text, int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t' || text.charAt(i) == '\r')) {
            i++;
        }
        return i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '#';
    }
}
