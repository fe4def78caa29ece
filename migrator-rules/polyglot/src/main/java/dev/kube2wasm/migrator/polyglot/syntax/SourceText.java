package dev.kube2wasm.migrator.polyglot.syntax;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The text of a file, addressed by bytes as the parser does, and by lines and columns as people do. */
public final class SourceText {

    private final String file;
    private final byte[] utf8;
    private final int[] lineStarts;

    private SourceText(String file, byte[] utf8) {
        this.file = file;
        this.utf8 = utf8;
        this.lineStarts = lineStarts(utf8);
    }

    /** The text of {@code file}; bytes that are no UTF-8 are replaced. */
    public static SourceText of(String file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).replace('\0', ' ');
        return new SourceText(
                file, (text.startsWith("\uFEFF") ? text.substring(1) : text).getBytes(StandardCharsets.UTF_8));
    }

    public String file() {
        return file;
    }

    public String whole() {
        return slice(0, utf8.length);
    }

    public int length() {
        return utf8.length;
    }

    /** The text between two offsets in bytes. */
    public String slice(int from, int to) {
        return new String(utf8, from, Math.max(0, to - from), StandardCharsets.UTF_8);
    }

    /** Line and column of an offset in bytes. */
    public SourceLocation at(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new SourceLocation(
                file, line + 1, slice(lineStarts[line], offset).length() + 1);
    }

    /** The length of the longest line, in bytes. */
    int longestLine() {
        int longest = 0;
        for (int i = 0; i < lineStarts.length; i++) {
            int end = i + 1 < lineStarts.length ? lineStarts[i + 1] : utf8.length;
            longest = Math.max(longest, end - lineStarts[i]);
        }
        return longest;
    }

    private static int[] lineStarts(byte[] utf8) {
        int lines = 1;
        for (byte b : utf8) {
            if (b == '\n') {
                lines++;
            }
        }
        int[] starts = new int[lines];
        int line = 1;
        for (int i = 0; i < utf8.length; i++) {
            if (utf8[i] == '\n') {
                starts[line++] = i + 1;
            }
        }
        return starts;
    }
}
