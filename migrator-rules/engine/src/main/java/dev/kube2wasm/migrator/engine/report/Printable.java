package dev.kube2wasm.migrator.engine.report;

import java.util.Locale;

/**
 * Makes names and messages that come from the input safe to print. A manifest may hold characters that move a
 * terminal's cursor, change its title, or turn the direction of what follows; none of them reaches the terminal.
 */
public final class Printable {

    private Printable() {}

    /** {@code text}, with each control, direction and unpaired surrogate character as {@code <U+hex>}. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(Printable::isUnsafe)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (isUnsafe(c)) {
                safe.append("<U+")
                        .append(Integer.toHexString(c).toUpperCase(Locale.ROOT))
                        .append('>');
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    private static boolean isUnsafe(int c) {
        return switch (Character.getType(c)) {
            // FORMAT holds the direction marks and overrides, and the characters without width.
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
