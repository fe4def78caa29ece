package dev.kube2wasm.migrator.java.calls;

import dev.kube2wasm.migrator.java.routes.UrlPath;
import java.util.List;
import java.util.Optional;

/** Addresses of calls. */
final class Urls {

    private static final List<String> SCHEMES =
            List.of("http://", "https://", "lb://", "grpc://", "ws://", "wss://", "stork://");
    private static final int LONGEST = 500;

    private Urls() {}

    /** The address without credentials, query and fragment; empty for what is not the address of a host. */
    static Optional<String> clean(String text) {
        String url = text.strip();
        if (url.length() > LONGEST) {
            return Optional.empty();
        }
        if (url.startsWith("${")) {
            return Optional.of(withoutQuery(url));
        }
        return SCHEMES.stream()
                .filter(s -> url.regionMatches(true, 0, s, 0, s.length()))
                .findFirst()
                .map(s -> s + withoutCredentials(withoutQuery(url.substring(s.length()))))
                .filter(u -> !u.endsWith("://"));
    }

    /** The address of a client whose configuration may leave the scheme out. */
    static Optional<String> ofHost(String text) {
        String host = text.strip();
        return host.isEmpty()
                ? Optional.empty()
                : clean(host.contains("://") || host.startsWith("${") ? host : "http://" + host);
    }

    /** {@code base} with paths below it. */
    static String join(String base, String... paths) {
        String path = UrlPath.join(paths);
        String trimmed = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return path.equals("/") ? base : trimmed + path;
    }

    /** What follows the question mark; empty where there is none. */
    static String query(String text) {
        String url = text.strip();
        int from = withoutQuery(url).length() + 1;
        int fragment = url.indexOf('#', Math.min(from, url.length()));
        return from >= url.length() || url.charAt(from - 1) != '?'
                ? ""
                : url.substring(from, fragment < 0 ? url.length() : fragment);
    }

    private static String withoutCredentials(String rest) {
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        int at = authority.lastIndexOf('@');
        return at < 0 ? rest : rest.substring(at + 1);
    }

    private static String withoutQuery(String url) {
        int end = url.length();
        int depth = 0;
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth <= 0 && (c == '?' || c == '#')) {
                end = i;
                break;
            }
        }
        return url.substring(0, end);
    }
}
