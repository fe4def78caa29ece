package dev.kube2wasm.migrator.java.gateway;

import dev.kube2wasm.migrator.api.route.Action.PathChange;
import java.util.List;
import java.util.Optional;

/**
 * How the filters of a route change the path, one after the other.
 *
 * @param change empty where they do not
 */
record GatewayPath(Optional<PathChange> change) {

    static final GatewayPath SAME = new GatewayPath(Optional.empty());

    /**
     * {@code StripPrefix}: without the first elements. Where the pattern says what they are, that is a change of a prefix.
     */
    Optional<GatewayPath> stripped(int parts, Optional<PathPattern> pattern) {
        if (change.isPresent()) {
            return Optional.empty();
        }
        Optional<String> start =
                pattern.filter(p -> p.isPlain() && p.takesRest()).map(PathPattern::start);
        boolean whole = start.map(s -> s.split("/", -1).length - 1 == parts).orElse(false);
        return whole
                ? start.map(s -> of(new PathChange.Prefix(s, "/")))
                : Optional.of(
                        of(new PathChange.Substitution("^(?:/+[^/]+){0," + parts + "}/*(.*)$", false, "/$1", true)));
    }

    /** {@code PrefixPath}: with another path in front. */
    Optional<GatewayPath> prefixed(String prefix) {
        if (change.isEmpty()) {
            return Optional.of(of(new PathChange.Prefix("/", prefix)));
        }
        PathChange first = change.get();
        if (first instanceof PathChange.Whole whole) {
            return Optional.of(of(new PathChange.Whole(prefix + whole.path())));
        }
        if (first instanceof PathChange.Prefix stripped
                && stripped.replacement().equals("/")) {
            int parts = stripped.matched().split("/", -1).length - 1;
            return Optional.of(of(
                    new PathChange.Substitution("^(?:/+[^/]+){0," + parts + "}/*(.*)$", false, prefix + "/$1", true)));
        }
        return first instanceof PathChange.Substitution s && s.alone()
                ? Optional.of(of(
                        new PathChange.Substitution(s.expression(), s.ignoresCase(), prefix + s.replacement(), true)))
                : Optional.empty();
    }

    /** {@code RewritePath}: what an expression takes in becomes something else. */
    Optional<GatewayPath> rewritten(GatewayExpression expression, String replacement) {
        return change.isPresent()
                ? Optional.empty()
                : Optional.of(of(new PathChange.Substitution(
                        expression.text(), false, expression.replacement(replacement), false)));
    }

    /** {@code SetPath}: a path with the variables of the pattern. */
    static Optional<GatewayPath> set(String template, Optional<PathPattern> pattern) {
        if (template.indexOf('{') < 0) {
            return Optional.of(of(new PathChange.Whole(template)));
        }
        String replacement = template;
        List<String> variables = pattern.map(PathPattern::variables).orElse(List.of());
        for (int i = 0; i < variables.size(); i++) {
            replacement = replacement.replace("{" + variables.get(i) + "}", "$" + (i + 1));
        }
        return replacement.indexOf('{') >= 0 || pattern.isEmpty()
                ? Optional.empty()
                : Optional.of(of(new PathChange.Substitution(
                        "^" + pattern.get().expression() + "/?$", false, replacement, true)));
    }

    private static GatewayPath of(PathChange change) {
        return new GatewayPath(Optional.of(change));
    }
}
