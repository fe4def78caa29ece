package dev.kube2wasm.migrator.polyglot.program;

/** Path templates of all frameworks in one form. */
public final class Paths {

    private Paths() {}

    /**
     * A template as the API has it: {@code {name}} for {@code :name}, {@code <type:name>}, {@code {name:pattern}} and
     * {@code {name?}}; a slash at its start, none at its end.
     */
    public static String template(String path) {
        StringBuilder text = new StringBuilder();
        for (String part : path.split("/", -1)) {
            if (!part.isEmpty()) {
                text.append('/').append(part(part));
            }
        }
        return text.isEmpty() ? "/" : text.toString();
    }

    public static String join(String prefix, String path) {
        return prefix.isEmpty() ? path : prefix + "/" + path;
    }

    private static String part(String part) {
        if (part.startsWith(":")) {
            return "{" + name(part, 1) + "}";
        }
        if (part.startsWith("<") && part.endsWith(">")) {
            return "{" + part.substring(part.indexOf(':') + 1 > 0 ? part.indexOf(':') + 1 : 1, part.length() - 1) + "}";
        }
        if (part.startsWith("{") && part.endsWith("}")) {
            return "{" + name(part, part.startsWith("{*") ? 2 : 1) + "}";
        }
        if (part.startsWith("*") && part.length() > 1) {
            return "{" + part.substring(1) + "}";
        }
        return part;
    }

    /** The name that starts at {@code from}. */
    private static String name(String part, int from) {
        int end = from;
        while (end < part.length()
                && (Character.isLetterOrDigit(part.charAt(end))
                        || part.charAt(end) == '_'
                        || part.charAt(end) == '-')) {
            end++;
        }
        return part.substring(from, end);
    }
}
