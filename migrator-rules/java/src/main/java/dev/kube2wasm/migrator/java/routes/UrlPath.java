package dev.kube2wasm.migrator.java.routes;

import java.util.Locale;
import java.util.Set;

/** Paths of routes. */
public final class UrlPath {

    private static final Set<String> METHODS =
            Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT");

    private UrlPath() {}

    /** The parts as one path: one slash before it and between them, none at its end. */
    public static String join(String... parts) {
        StringBuilder path = new StringBuilder();
        for (String part : parts) {
            String p = part.strip();
            int from = 0;
            int to = p.length();
            while (from < to && p.charAt(from) == '/') {
                from++;
            }
            while (to > from && p.charAt(to - 1) == '/') {
                to--;
            }
            if (from < to) {
                path.append('/').append(p, from, to);
            }
        }
        return path.isEmpty() ? "/" : path.toString();
    }

    /** {@code :name} written as <code>{name}</code>: Vert.x and Spark write variables so. */
    static String withBraces(String path) {
        StringBuilder result = new StringBuilder();
        String separator = "";
        for (String part : path.split("/", -1)) {
            boolean variable = part.length() > 1 && part.charAt(0) == ':';
            result.append(separator).append(variable ? "{" + part.substring(1) + "}" : part);
            separator = "/";
        }
        return result.toString();
    }

    /** Whether {@code name} names an HTTP method, in whatever case. */
    static boolean isMethod(String name) {
        return METHODS.contains(name.toUpperCase(Locale.ROOT));
    }
}
