package dev.kube2wasm.migrator.java.text;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.Arrays;

/** Where the lines of a text start. */
public final class Lines {

    private final String file;
    private final int[] starts;

    public Lines(String file, String text) {
        this.file = file;
        int[] found = new int[64];
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = i + 1;
        }
        this.starts = Arrays.copyOf(found, count);
    }

    /** The position of a character. */
    public SourceLocation at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new SourceLocation(file, line + 1, offset - starts[line] + 1);
    }

    /** The character at a line and a column that both count from 1; the nearest one where there is none. */
    public int offset(int line, int column) {
        int l = Math.min(Math.max(line, 1), starts.length) - 1;
        return starts[l] + Math.max(column, 1) - 1;
    }
}
