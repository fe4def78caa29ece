package dev.kube2wasm.migrator.kubernetes.routes;

/** Texts as regular expressions that find them. */
final class Literals {

    private static final String SPECIAL = "\\.+*?()|[]{}^$";

    private Literals() {}

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
