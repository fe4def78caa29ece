package dev.kube2wasm.migrator.kubernetes.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a stream into its documents before any of them is parsed, so that a broken one takes no other with it. A
 * document marker in the first column ends a document wherever it stands; YAML allows it inside no scalar.
 */
final class YamlStream {

    /**
     * One document of a stream.
     *
     * @param firstLine counted from 1
     * @param longestLine in UTF-16 units
     * @param longestLineAt counted from 1
     */
    record Part(String text, int firstLine, int longestLine, int longestLineAt) {}

    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private int start;
    private int firstLine = 1;
    private int longest;
    private int longestAt = 1;
    private boolean empty = true;

    private YamlStream(String text) {
        this.text = text;
    }

    /** The documents that hold anything but comments and directives. */
    static List<Part> split(String text) {
        YamlStream stream = new YamlStream(text);
        stream.run();
        return stream.parts;
    }

    private void run() {
        int line = 1;
        int at = 0;
        while (at < text.length()) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            if (isMarker("---", at, end)) {
                close(at, line);
            }
            if (isMarker("...", at, end)) {
                close(at, line);
                start = newline < 0 ? end : newline + 1;
                firstLine = line + 1;
            } else {
                measure(at, end, line);
            }
            line++;
            at = newline < 0 ? text.length() : newline + 1;
        }
        close(text.length(), line);
    }

    private void measure(int at, int end, int line) {
        if (end - at > longest) {
            longest = end - at;
            longestAt = line;
        }
        if (empty) {
            int i = at + (isMarker("---", at, end) ? 3 : 0);
            while (i < end && Character.isWhitespace(text.charAt(i))) {
                i++;
            }
            boolean directive = at < end && text.charAt(at) == '%';
            empty = i == end || text.charAt(i) == '#' || directive;
        }
    }

    private void close(int end, int nextLine) {
        if (!empty) {
            parts.add(new Part(text.substring(start, end), firstLine, longest, longestAt));
        }
        start = end;
        firstLine = nextLine;
        longest = 0;
        longestAt = nextLine;
        empty = true;
    }

    private boolean isMarker(String marker, int at, int end) {
        return text.startsWith(marker, at) && (at + 3 == end || Character.isWhitespace(text.charAt(at + 3)));
    }
}
