package dev.kube2wasm.migrator.engine.generate.typescript;

import java.util.Set;
import java.util.TreeSet;

/** The names that generated code uses: not those in its texts and comments, its keys, or after a dot. */
final class Identifiers {

    private final String code;
    private final Set<String> found = new TreeSet<>();
    private int at;

    private Identifiers(String code) {
        this.code = code;
    }

    static Set<String> of(String code) {
        Identifiers identifiers = new Identifiers(code);
        identifiers.read(false);
        return identifiers.found;
    }

    private void read(boolean interpolated) {
        int open = 0;
        while (at < code.length()) {
            char c = code.charAt(at);
            if (interpolated && c == '}' && open == 0) {
                return;
            }
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '"' || c == '\'' || c == '`') {
                text(c);
            } else if (code.startsWith("//", at)) {
                at = end(code.indexOf('\n', at));
            } else if (code.startsWith("/*", at)) {
                at = end(code.indexOf("*/", at)) + 2;
            } else if (Character.isJavaIdentifierStart(c)) {
                name();
            } else {
                at++;
            }
        }
    }

    private int end(int found) {
        return found < 0 ? code.length() : found;
    }

    private void text(char quote) {
        at++;
        while (at < code.length() && code.charAt(at) != quote) {
            if (quote == '`' && code.startsWith("${", at)) {
                at += 2;
                read(true);
            }
            at += code.startsWith("\\", at) ? 2 : 1;
        }
        at++;
    }

    private void name() {
        int start = at;
        while (at < code.length() && Character.isJavaIdentifierPart(code.charAt(at))) {
            at++;
        }
        boolean member = start > 0 && code.charAt(start - 1) == '.' && !code.startsWith("...", Math.max(0, start - 3));
        boolean key = code.startsWith(":", at) || code.startsWith("?:", at);
        if (!member && !key) {
            found.add(code.substring(start, at));
        }
    }
}
