package dev.kube2wasm.migrator.java.build;

import dev.kube2wasm.migrator.java.build.GradleToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a Gradle script into tokens: comments are gone and strings are whole. Linear in its length. */
final class GradleTokens {

    private final String text;
    private final List<GradleToken> tokens = new ArrayList<>();
    private int at;

    private GradleTokens(String text) {
        this.text = text;
    }

    static List<GradleToken> of(String text) {
        GradleTokens cutter = new GradleTokens(text);
        while (cutter.at < text.length()) {
            cutter.next();
        }
        cutter.tokens.add(new GradleToken(Kind.LINE_END, "", text.length()));
        return cutter.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\n') {
            tokens.add(new GradleToken(Kind.LINE_END, "", at++));
        } else if (text.startsWith("//", at)) {
            skipTo("\n", 0);
        } else if (text.startsWith("/*", at)) {
            skipTo("*/", 2);
        } else if (text.startsWith("'''", at) || text.startsWith("\"\"\"", at)) {
            string(text.substring(at, at + 3));
        } else if (c == '\'' || c == '"') {
            string(String.valueOf(c));
        } else if (Character.isJavaIdentifierStart(c)) {
            word();
        } else {
            if (!Character.isWhitespace(c)) {
                tokens.add(new GradleToken(Kind.SIGN, String.valueOf(c), at));
            }
            at++;
        }
    }

    private void skipTo(String end, int behind) {
        int found = text.indexOf(end, at + behind);
        at = found < 0 ? text.length() : found + behind;
    }

    private void string(String quote) {
        int start = at;
        StringBuilder content = new StringBuilder();
        at += quote.length();
        while (at < text.length() && !text.startsWith(quote, at)) {
            char c = text.charAt(at++);
            if (c == '\n' && quote.length() == 1) {
                break;
            }
            if (c == '\\' && at < text.length()) {
                c = text.charAt(at++);
            }
            content.append(c);
        }
        at = Math.min(text.length(), at + quote.length());
        tokens.add(new GradleToken(Kind.STRING, content.toString(), start));
    }

    private void word() {
        int start = at;
        while (at < text.length() && isWordPart(at)) {
            at++;
        }
        tokens.add(new GradleToken(Kind.WORD, text.substring(start, at), start));
    }

    private boolean isWordPart(int i) {
        char c = text.charAt(i);
        return Character.isJavaIdentifierPart(c)
                || (c == '.' && i + 1 < text.length() && Character.isJavaIdentifierStart(text.charAt(i + 1)));
    }
}
