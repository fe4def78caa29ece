package dev.kube2wasm.migrator.api.code;

/** The two pattern forms of {@link Code}. Linear in the length of the input: no regular expressions. */
public final class Patterns {

    private Patterns() {}

    /** Whether {@code text} is {@code pattern}, or starts with it where the pattern ends in {@code *}. */
    public static boolean glob(String pattern, String text) {
        return pattern.endsWith("*")
                ? text.startsWith(pattern.substring(0, pattern.length() - 1))
                : text.equals(pattern);
    }

    /** Whether the qualified name {@code type} matches a type pattern without member, as {@link Code} describes. */
    public static boolean type(String pattern, String type) {
        if (pattern.equals("**")) {
            return true;
        }
        if (pattern.endsWith(".**")) {
            return type.startsWith(pattern.substring(0, pattern.length() - 2));
        }
        if (pattern.endsWith(".*")) {
            String prefix = pattern.substring(0, pattern.length() - 1);
            return type.startsWith(prefix) && type.indexOf('.', prefix.length()) < 0;
        }
        return type.equals(pattern);
    }

    /** Whether a use of {@code member} of {@code type} matches a pattern with or without member. */
    public static boolean use(String pattern, String type, String member) {
        int hash = pattern.indexOf('#');
        if (hash < 0) {
            return type(pattern, type);
        }
        return type(pattern.substring(0, hash), type) && glob(pattern.substring(hash + 1), member);
    }
}
