package dev.kube2wasm.migrator.kubernetes.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The top-level blocks of an HCL file: {@code type "label" { key = "…" }}. Of their attributes, strings and lists are
 * kept as the strings that they hold; nested blocks and objects are passed over.
 */
final class HclBlocks {

    /** A block with its position. */
    record Block(String type, String label, Map<String, List<String>> attributes, int line, int column) {}

    private enum Kind {
        WORD,
        STRING,
        SYMBOL
    }

    private record Token(Kind kind, String text, int line, int column) {

        boolean is(String symbol) {
            return kind == Kind.SYMBOL && text.equals(symbol);
        }
    }

    private final List<Token> tokens = new ArrayList<>();
    private int at;

    HclBlocks(String text) {
        tokenize(text);
    }

    List<Block> read() {
        List<Block> blocks = new ArrayList<>();
        while (at + 2 < tokens.size()) {
            Token type = tokens.get(at);
            Token label = tokens.get(at + 1);
            if (type.kind() == Kind.WORD
                    && label.kind() == Kind.STRING
                    && tokens.get(at + 2).is("{")) {
                at += 3;
                blocks.add(new Block(type.text(), label.text(), attributes(), type.line(), type.column()));
            } else {
                skip();
            }
        }
        return blocks;
    }

    private Map<String, List<String>> attributes() {
        Map<String, List<String>> attributes = new TreeMap<>();
        while (at < tokens.size() && !tokens.get(at).is("}")) {
            boolean assignment = tokens.get(at).kind() != Kind.SYMBOL
                    && at + 1 < tokens.size()
                    && tokens.get(at + 1).is("=");
            if (assignment) {
                String key = tokens.get(at).text();
                at += 2;
                attributes.put(key, value());
            } else {
                skip();
            }
        }
        at++;
        return attributes;
    }

    /** The strings of the value at hand. */
    private List<String> value() {
        List<String> strings = new ArrayList<>();
        int start = at;
        skip();
        for (Token token : tokens.subList(start, Math.min(at, tokens.size()))) {
            if (token.kind() == Kind.STRING) {
                strings.add(token.text());
            }
        }
        return strings;
    }

    /** Passes over one token, or over everything up to the bracket that closes the one at hand. */
    private void skip() {
        int depth = 0;
        do {
            Token token = tokens.get(at);
            at++;
            if (token.is("{") || token.is("[") || token.is("(")) {
                depth++;
            } else if (token.is("}") || token.is("]") || token.is(")")) {
                depth--;
            }
        } while (depth > 0 && at < tokens.size());
    }

    private void tokenize(String text) {
        int line = 1;
        int lineStart = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int column = i - lineStart + 1;
            if (c == '\n') {
                line++;
                i++;
                lineStart = i;
            } else if (c == '#' || text.startsWith("//", i)) {
                int end = text.indexOf('\n', i);
                i = end < 0 ? text.length() : end;
            } else if (c == '"') {
                int end = stringEnd(text, i + 1);
                tokens.add(new Token(Kind.STRING, text.substring(i + 1, end), line, column));
                i = end < text.length() && text.charAt(end) == '"' ? end + 1 : end;
            } else if (isWord(c)) {
                int end = i;
                while (end < text.length() && isWord(text.charAt(end))) {
                    end++;
                }
                tokens.add(new Token(Kind.WORD, text.substring(i, end), line, column));
                i = end;
            } else {
                if (!Character.isWhitespace(c)) {
                    tokens.add(new Token(Kind.SYMBOL, String.valueOf(c), line, column));
                }
                i++;
            }
        }
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    private static int stringEnd(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '"' && text.charAt(i) != '\n') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, text.length());
    }
}
