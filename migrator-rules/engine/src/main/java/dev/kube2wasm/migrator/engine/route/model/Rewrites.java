package dev.kube2wasm.migrator.engine.route.model;

import com.google.re2j.Matcher;
import dev.kube2wasm.migrator.api.route.Action.PathChange;
import java.util.Optional;

/**
 * What becomes of a path that a rule changes. Where paths are decoded before they are matched, what is taken of them is
 * encoded again, so that a question mark of the path never starts a query: as nginx does, whose versions since 1.21.1 encode
 * these characters.
 *
 * @see <a href="https://nginx.org/en/CHANGES">Changes with nginx 1.21.1, read 2026-11-23; asked of nginx 1.22.1 that day</a>
 */
final class Rewrites {

    private static final String IN_PATH = "\"#%<>?\\^`{|}";
    private static final String IN_QUERY = IN_PATH + "&+;";
    private static final String IN_REDIRECT = "\"#%";

    private final Expressions expressions;
    private final boolean decoded;

    /** @param decoded whether the paths that are changed were decoded */
    Rewrites(Expressions expressions, boolean decoded) {
        this.expressions = expressions;
        this.decoded = decoded;
    }

    /** The path that a backend gets, with the query; empty where nothing is left of the path. */
    String sent(Optional<PathChange> change, Request request, String path) {
        String changed = changed(change, request, path, false);
        return changed.isEmpty() ? "" : changed + query(change, request);
    }

    /** What follows the host in an address that a client is sent to. */
    String redirected(Optional<PathChange> change, Request request, String path, boolean keepsQuery) {
        return changed(change, request, path, true) + (keepsQuery ? query(change, request) : "");
    }

    private static String query(Optional<PathChange> change, Request request) {
        boolean begun = change.filter(c -> c instanceof PathChange.Substitution s
                        && s.replacement().contains("?"))
                .isPresent();
        return request.query().map(q -> (begun ? "&" : "?") + q).orElse("");
    }

    private String changed(Optional<PathChange> change, Request request, String path, boolean redirect) {
        if (change.isEmpty()) {
            return request.path();
        }
        if (change.get() instanceof PathChange.Whole whole) {
            return whole.path();
        }
        if (change.get() instanceof PathChange.Prefix prefix) {
            String rest = encoded(Paths.below(path, prefix.matched()), redirect ? IN_REDIRECT : IN_PATH);
            String start = rest.isEmpty() ? prefix.replacement() : Paths.withoutSlash(prefix.replacement());
            String all = start + rest;
            return all.startsWith("/") ? all : "/" + all;
        }
        PathChange.Substitution substitution = (PathChange.Substitution) change.get();
        return expressions
                .find(substitution.expression(), substitution.ignoresCase(), path)
                .map(found -> substituted(substitution, found, path, redirect))
                .orElse(request.path());
    }

    private String substituted(PathChange.Substitution substitution, Matcher found, String path, boolean redirect) {
        StringBuilder replaced = new StringBuilder();
        String text = substitution.replacement();
        String escaped = redirect ? IN_REDIRECT : IN_PATH;
        boolean inQuery = false;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            int group = c == '$' && at < text.length() ? Character.digit(text.charAt(at), 10) : -1;
            if (group >= 0) {
                at++;
                String taken = group <= found.groupCount() ? found.group(group) : null;
                replaced.append(encoded(taken == null ? "" : taken, inQuery && !redirect ? IN_QUERY : escaped));
            } else {
                inQuery |= c == '?';
                String literal = Character.toString(c);
                replaced.append(inQuery || redirect ? literal : encoded(literal, escaped));
            }
        }
        return substitution.alone()
                ? replaced.toString()
                : encoded(path.substring(0, found.start()), escaped)
                        + replaced
                        + encoded(path.substring(found.end()), escaped);
    }

    private String encoded(String text, String escaped) {
        return decoded ? Paths.encoded(text, escaped) : text;
    }
}
