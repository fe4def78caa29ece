package dev.kube2wasm.migrator.java.text;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code .properties} files with positions: comments, escapes, line continuation, and {@code =}, {@code :} or
 * space between key and value, as {@code java.util.Properties} documents them.
 */
public final class Properties {

    /** One entry, where its key starts. */
    public record Entry(String key, String value, SourceLocation at) {}

    private final String text;
    private final Lines lines;
    private final List<Entry> entries = new ArrayList<>();
    private int at;

    private Properties(String file, String text) {
        this.text = text;
        this.lines = new Lines(file, text);
    }

    /** The entries in the order of the file; a key may stand several times. */
    public static List<Entry> parse(String file, String text) {
        Properties reader = new Properties(file, text);
        while (reader.at < text.length()) {
            reader.logicalLine();
        }
        return reader.entries;
    }

    private void logicalLine() {
        skipSpace();
        if (at >= text.length()) {
            return;
        }
        char first = text.charAt(at);
        if (first == '#' || first == '!') {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
            return;
        }
        if (first == '\n') {
            at++;
            return;
        }
        int start = at;
        String key = until(true);
        skipSpace();
        boolean divided = at < text.length() && (text.charAt(at) == '=' || text.charAt(at) == ':');
        if (divided) {
            at++;
            skipSpace();
        }
        String value = until(false);
        if (divided || !key.isEmpty() || !value.isEmpty()) {
            entries.add(new Entry(key, value, lines.at(start)));
        }
    }

    private void skipSpace() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '\f') {
                at++;
            } else if (text.startsWith("\\\n", at)) {
                at += 2;
            } else {
                return;
            }
        }
    }

    private String until(boolean endOfKey) {
        StringBuilder found = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '\n') {
            char c = text.charAt(at);
            if (endOfKey && (c == '=' || c == ':' || c == ' ' || c == '\t' || c == '\f')) {
                return found.toString();
            }
            at++;
            if (c == '\\') {
                escape(found);
            } else {
                found.append(c);
            }
        }
        return found.toString();
    }

    private void escape(StringBuilder to) {
        if (at == text.length()) {
            return;
        }
        char c = text.charAt(at++);
        switch (c) {
            case '\n' -> skipSpace();
            case 't' -> to.append('\t');
            case 'n' -> to.append('\n');
            case 'r' -> to.append('\r');
            case 'f' -> to.append('\f');
            case 'u' -> unicode(to);
            default -> to.append(c);
        }
    }

    private void unicode(StringBuilder to) {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = at + i < text.length() ? Character.digit(text.charAt(at + i), 16) : -1;
            if (digit < 0) {
                to.append('u');
                return;
            }
            value = value * 16 + digit;
        }
        at += 4;
        to.append((char) value);
    }
}
