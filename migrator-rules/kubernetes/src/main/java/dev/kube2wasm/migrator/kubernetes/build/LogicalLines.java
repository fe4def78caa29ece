package dev.kube2wasm.migrator.kubernetes.build;

import java.util.ArrayList;
import java.util.List;

/** Lines of scripts and Dockerfiles with their continuations joined. */
final class LogicalLines {

    /**
     * A line and what continues it.
     *
     * @param number of the first line, counted from 1
     * @param column of the first visible character, counted from 1
     */
    record Line(String text, int number, int column) {}

    private LogicalLines() {}

    /** Lines without comments and without the bodies of here-documents. */
    static List<Line> ofDockerfile(String text) {
        List<Line> lines = new ArrayList<>();
        String end = "";
        for (Line line : join(text, true, escape(text))) {
            if (!end.isEmpty()) {
                end = line.text().strip().equals(end) ? "" : end;
                continue;
            }
            end = hereDocument(line.text());
            lines.add(line);
        }
        return lines;
    }

    static List<Line> ofScript(String text) {
        return join(text, false, '\\');
    }

    private static List<Line> join(String text, boolean skipComments, char escape) {
        List<Line> lines = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        int first = 0;
        int column = 1;
        int number = 0;
        for (String raw : text.split("\n", -1)) {
            number++;
            String line = raw.stripTrailing();
            String content = line.stripLeading();
            boolean comment = content.startsWith("#");
            if (comment && (skipComments || joined.length() == 0)) {
                continue;
            }
            if (joined.length() == 0) {
                first = number;
                column = line.length() - content.length() + 1;
            }
            boolean continued = !content.isEmpty() && content.charAt(content.length() - 1) == escape;
            joined.append(continued ? content.substring(0, content.length() - 1) + " " : content);
            if (!continued) {
                flush(lines, joined, first, column);
            }
        }
        flush(lines, joined, first, column);
        return lines;
    }

    /** A Dockerfile for Windows may name another character than the backslash in its first lines. */
    private static char escape(String text) {
        String start = text.substring(0, Math.min(text.length(), 200)).replace(" ", "");
        return start.startsWith("#escape=`") || start.contains("\n#escape=`") ? '`' : '\\';
    }

    private static void flush(List<Line> lines, StringBuilder joined, int first, int column) {
        if (!joined.toString().isBlank()) {
            lines.add(new Line(joined.toString(), first, column));
        }
        joined.setLength(0);
    }

    /** The word that ends the here-document which {@code line} opens; empty where it opens none. */
    private static String hereDocument(String line) {
        int at = line.indexOf("<<");
        if (at < 0 || line.startsWith("<<<", at)) {
            return "";
        }
        int start = line.startsWith("-", at + 2) ? at + 3 : at + 2;
        StringBuilder word = new StringBuilder();
        for (int i = start; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '_') {
                word.append(c);
            } else if (c != '"' && c != '\'') {
                break;
            }
        }
        return word.toString();
    }
}
