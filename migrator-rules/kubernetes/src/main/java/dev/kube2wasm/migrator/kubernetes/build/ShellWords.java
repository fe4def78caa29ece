package dev.kube2wasm.migrator.kubernetes.build;

import java.util.ArrayList;
import java.util.List;

/** The words of a command line, quotes removed, with the operators between commands as words of their own. */
final class ShellWords {

    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean open;

    private ShellWords(String line) {
        this.line = line;
    }

    static List<String> split(String line) {
        ShellWords words = new ShellWords(line);
        words.run();
        return words.words;
    }

    /** Whether {@code word} stands between two commands. */
    static boolean isOperator(String word) {
        return word.equals(";") || word.equals("&") || word.equals("|") || word.equals("(") || word.equals(")");
    }

    private void run() {
        char quote = 0;
        int brackets = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                open = true;
            } else if (c == '\\' && i + 1 < line.length()) {
                i++;
                add(line.charAt(i));
            } else if (c == '$' && i + 1 < line.length() && "({".indexOf(line.charAt(i + 1)) >= 0) {
                add(c);
                add(line.charAt(i + 1));
                i++;
                brackets++;
            } else if (brackets > 0) {
                brackets -= c == ')' || c == '}' ? 1 : 0;
                add(c);
            } else if (Character.isWhitespace(c)) {
                close();
            } else if (c == '#' && !open) {
                break;
            } else if (";&|()".indexOf(c) >= 0) {
                close();
                words.add(String.valueOf(c));
            } else {
                add(c);
            }
        }
        close();
    }

    private void add(char c) {
        word.append(c);
        open = true;
    }

    private void close() {
        if (open) {
            words.add(word.toString());
        }
        word.setLength(0);
        open = false;
    }
}
