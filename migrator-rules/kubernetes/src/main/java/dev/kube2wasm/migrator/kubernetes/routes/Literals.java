package dev.kube2wasm.migrator.kubernetes.routes;

import java.util.regex.Pattern;

/** Texts as regular expressions that find them, and expressions that not every router knows. */
final class Literals {

    private static final String SPECIAL = "\\.+*?()|[]{}^$";

    /** Look-around, atoms, possessive quantifiers, back-references and recursion, which PCRE has and RE2 has not. */
    private static final Pattern ONLY_PCRE = Pattern.compile("\\(\\?(=|!|>|<=|<!|R|\\|)|[*+?}]\\+|\\\\[1-9gkK]");

    private Literals() {}

    /** Whether RE2 reads an expression of nginx as nginx does. */
    static boolean isShared(String expression) {
        return !ONLY_PCRE.matcher(expression).find();
    }

    /** The expression that takes in this text and nothing else, in the syntax that RE2, PCRE and ECMAScript share. */
    static String expression(String text) {
        StringBuilder expression = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
                expression.append('\\');
            }
            expression.append(text.charAt(i));
        }
        return expression.toString();
    }
}
