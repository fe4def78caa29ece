package dev.kube2wasm.migrator.engine.generate.text;

/** Markdown. */
public final class Markdown {

    private static final String MEANING = "\\`*_{}[]<>()#+-.!|~&$";

    private Markdown() {}

    /** Text on one line, in which nothing means anything. */
    public static String text(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < ' '
                    || c == 127
                    || (c >= 0x2028 && c <= 0x202E)
                    || (c >= 0x2066 && c <= 0x2069)
                    || (c >= 0xD800 && c < 0xE000)) {
                plain.append('?');
            } else if (MEANING.indexOf(c) >= 0 && c != '.' && c != '-' && c != '(' && c != ')') {
                plain.append('\\').append((char) c);
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    /** {@link #code} for a cell of a table, which a bar would end. */
    public static String cell(String text) {
        return code(text).replace("|", "\\|");
    }

    /** Text between backticks, on one line. */
    public static String code(String text) {
        StringBuilder plain = new StringBuilder("`");
        text.codePoints().forEach(c -> plain.append(c >= ' ' && c < 127 && c != '`' ? String.valueOf((char) c) : "?"));
        return plain.append('`').toString();
    }
}
