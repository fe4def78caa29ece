package dev.kube2wasm.migrator.kubernetes.helm;

import java.util.ArrayList;
import java.util.List;

/**
 * Which line of a template each line of its output comes from. A template may repeat, leave out and put in lines, so the two
 * are laid side by side where they agree in most letters; a line that agrees with none comes from what puts text in before it.
 */
final class TemplateLines {

    private static final String OPEN = "{{";

    /** Longer texts are taken in parts of this many lines, so that the work stays small. */
    private static final int MOST = 1500;

    private final List<String> template;
    private final int[] lines;

    private TemplateLines(List<String> template, int[] lines) {
        this.template = template;
        this.lines = lines;
    }

    static TemplateLines of(String template, String rendered) {
        List<String> from = template.lines().toList();
        List<String> to = rendered.lines().toList();
        int[] lines = new int[to.size()];
        int done = 0;
        int start = 0;
        while (done < to.size()) {
            int end = Math.min(to.size(), done + MOST);
            List<String> part = from.subList(start, Math.min(from.size(), start + MOST));
            int[] matched = matched(part, to.subList(done, end));
            int last = 0;
            for (int i = 0; i < matched.length; i++) {
                int line = matched[i] >= 0 ? matched[i] : again(part, to.get(done + i), last);
                last = matched[i] >= 0 ? matched[i] : last;
                lines[done + i] = start + line + 1;
            }
            start += last;
            done = end;
        }
        return new TemplateLines(from, lines);
    }

    /** @param line of the output, from 1 */
    int line(int line) {
        return line >= 1 && line <= lines.length ? lines[line - 1] : 1;
    }

    /** The text of the line of the template that a line of the output comes from. */
    String text(int line) {
        int at = line(line) - 1;
        return at < template.size() ? template.get(at) : "";
    }

    /** The closest line that agrees, which a loop comes back to; the one that puts text in where none does. */
    private static int again(List<String> template, String rendered, int after) {
        int best = -1;
        for (int i = 0; i < template.size(); i++) {
            boolean closer = best < 0 || Math.abs(i - after) < Math.abs(best - after);
            if (closer && template.get(i).contains(OPEN) && agrees(template.get(i), rendered)) {
                best = i;
            }
        }
        return best < 0 ? inserting(template, after) : best;
    }

    /** The line after one that puts text in, such as {@code {{ toYaml .Values.resources }}}; that one itself where none does. */
    private static int inserting(List<String> template, int after) {
        return after + 1 < template.size() && template.get(after + 1).strip().startsWith(OPEN) ? after + 1 : after;
    }

    /** For each line of the output the line of the template that it agrees with, or -1: the longest way through both. */
    private static int[] matched(List<String> template, List<String> rendered) {
        int rows = rendered.size();
        int columns = template.size();
        int[][] best = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                int score = score(template.get(j), rendered.get(i));
                // The same line of a template may come again, in a loop.
                int taken = score > 0 ? score + Math.max(best[i + 1][j + 1], best[i + 1][j] - 1) : 0;
                best[i][j] = Math.max(taken, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int[] matched = new int[rows];
        int j = 0;
        for (int i = 0; i < rows; i++) {
            matched[i] = -1;
            int k = j;
            while (k < columns && best[i][k] == best[i][k + 1] && best[i][k] != best[i + 1][k]) {
                k++;
            }
            if (k < columns && best[i][k] != best[i + 1][k] && score(template.get(k), rendered.get(i)) > 0) {
                matched[i] = k;
                j = best[i + 1][k + 1] >= best[i + 1][k] - 1 ? k + 1 : k;
            }
        }
        return matched;
    }

    /** How many letters agree; 0 where the line of the output cannot come from that of the template. */
    private static int score(String template, String rendered) {
        return agrees(template, rendered) ? Math.max(1, 4 * literal(template).length()) : 0;
    }

    private static boolean agrees(String template, String rendered) {
        String literal = literal(template);
        if (literal.isEmpty()) {
            return false;
        }
        boolean whole = !template.contains(OPEN);
        String text = rendered.strip();
        return whole ? text.equals(literal) : text.startsWith(literal);
    }

    /** What a line of a template always begins with. */
    private static String literal(String template) {
        int open = template.indexOf(OPEN);
        return (open < 0 ? template : template.substring(0, open)).strip();
    }

    /** The paths of the values that a line of a template names, as {@code image.tag}. */
    static List<String> values(String template) {
        List<String> values = new ArrayList<>();
        int at = template.indexOf(".Values.");
        while (at >= 0) {
            int end = at + ".Values.".length();
            while (end < template.length() && isPath(template.charAt(end))) {
                end++;
            }
            values.add(template.substring(at + ".Values.".length(), end));
            at = template.indexOf(".Values.", end);
        }
        return values;
    }

    private static boolean isPath(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-';
    }
}
