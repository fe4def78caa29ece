package dev.kube2wasm.migrator.cli.hostile;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many tokens of which kind a text has, so that two texts can be compared whatever their literals, comments and names
 * say. Kinds are {@code name}, {@code text}, {@code number}, and punctuation as it stands.
 */
final class Skeleton {

    private static final String NAME = "name";
    private static final String TEXT = "text";

    private final String code;
    private final boolean rust;
    private final SortedMap<String, Integer> counts = new TreeMap<>();
    private int at;
    private char before = ';';

    private Skeleton(String code, boolean rust) {
        this.code = code;
        this.rust = rust;
    }

    static SortedMap<String, Integer> ofRust(String code) {
        return new Skeleton(code, true).read();
    }

    static SortedMap<String, Integer> ofTypeScript(String code) {
        return new Skeleton(code, false).read();
    }

    private SortedMap<String, Integer> read() {
        while (at < code.length()) {
            char c = code.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (code.startsWith("//", at)) {
                lineComment();
            } else if (code.startsWith("/*", at)) {
                blockComment();
            } else if (c == '"' || (!rust && (c == '\'' || c == '`'))) {
                quoted(c);
            } else if (rust && c == '\'') {
                characterOrLifetime();
            } else if (!rust && c == '/' && "=(,:[!&|?;{}".indexOf(before) >= 0) {
                quoted('/');
            } else if (isLetter(c)) {
                name();
            } else if (c >= '0' && c <= '9') {
                number();
            } else {
                count(String.valueOf(c));
                before = c;
                at++;
            }
        }
        return counts;
    }

    private void count(String kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    private static boolean isLetter(char c) {
        return c == '_' || (!Character.isDigit(c) && Character.isUnicodeIdentifierStart(c)) || c == '$';
    }

    private void lineComment() {
        while (at < code.length()
                && (rust ? code.charAt(at) != '\n' : "\n\r\u2028\u2029".indexOf(code.charAt(at)) < 0)) {
            at++;
        }
    }

    private void blockComment() {
        int depth = 0;
        do {
            if (rust && code.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (code.startsWith("*/", at)) {
                depth = rust ? depth - 1 : 0;
                at += 2;
                if (depth == 0) {
                    return;
                }
            } else {
                at++;
            }
        } while (at < code.length());
    }

    private void quoted(char end) {
        at++;
        boolean inClass = false;
        while (at < code.length() && (code.charAt(at) != end || inClass)) {
            char c = code.charAt(at);
            if (end == '`' && code.startsWith("${", at)) {
                // One that the text itself brought would be one too many.
                count("interpolation");
                at = code.indexOf('}', at);
                continue;
            }
            if (c == '\n' && end != '`' && !rust) {
                throw new AssertionError("a literal that goes over the end of its line: at " + at);
            }
            inClass = end == '/' && (c == '[' || (inClass && c != ']'));
            at += c == '\\' ? 2 : 1;
        }
        at++;
        before = '"';
        count(TEXT);
    }

    private void characterOrLifetime() {
        int close = code.indexOf('\'', at + 1);
        boolean escaped = code.startsWith("'\\", at);
        if (escaped) {
            close = code.indexOf('\'', at + 3);
        }
        boolean character = escaped || (close > 0 && code.codePointCount(at + 1, close) == 1);
        if (character) {
            at = close + 1;
            count(TEXT);
        } else {
            at++;
        }
    }

    private void name() {
        int start = at;
        while (at < code.length() && (code.charAt(at) == '$' || Character.isUnicodeIdentifierPart(code.charAt(at)))) {
            at++;
        }
        String name = code.substring(start, at);
        before = 'a';
        if (rust
                && (name.equals("r") || name.equals("br"))
                && at < code.length()
                && "\"#".indexOf(code.charAt(at)) >= 0) {
            raw();
        } else if (rust && name.equals("b") && at < code.length() && code.charAt(at) == '"') {
            quoted('"');
        } else if (!(rust && name.equals("b") && at < code.length() && code.charAt(at) == '\'')) {
            count(NAME);
        }
    }

    private void raw() {
        int hashes = 0;
        while (code.charAt(at + hashes) == '#') {
            hashes++;
        }
        if (code.charAt(at + hashes) != '"') {
            at += hashes; // r#name
            return;
        }
        String end = "\"" + "#".repeat(hashes);
        at = code.indexOf(end, at + hashes + 1) + end.length();
        count(TEXT);
    }

    private void number() {
        while (at < code.length() && (Character.isLetterOrDigit(code.charAt(at)) || code.charAt(at) == '_')) {
            at++;
        }
        before = '0';
        count("number");
    }
}
