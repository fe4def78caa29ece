package dev.kube2wasm.migrator.engine.generate.text;

import java.util.Locale;

/** TOML. */
public final class Toml {

    private Toml() {}

    /** A basic string, with its quotes: <a href="https://toml.io/en/v1.0.0#string">TOML 1.0, read 2026-11-23</a>. */
    public static String string(String text) {
        StringBuilder string = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                string.append('\\').append((char) c);
            } else if (c >= ' ' && c < 127) {
                string.append((char) c);
            } else if (c >= 0xD800 && c < 0xE000) {
                string.append("\\uFFFD");
            } else {
                string.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
            }
        });
        return string.append('"').toString();
    }
}
