package dev.kube2wasm.migrator.engine.generate;

import dev.kube2wasm.migrator.api.contract.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The segments of a path template, for generators of routers.
 *
 * @param segments in order; a {@link Segment.Rest} only at the end
 */
public record PathPattern(List<Segment> segments) {

    /** One segment. */
    public sealed interface Segment {

        /** Exactly this text, not percent-encoded. */
        record Literal(String text) implements Segment {}

        /**
         * Any text that is not empty, between {@code prefix} and {@code suffix}.
         *
         * @param name empty where nobody asks for it
         * @param expression what the text has to match as a whole, in the syntax of java.util.regex
         */
        record Variable(String prefix, String name, String suffix, Optional<String> expression) implements Segment {}

        /** What is left, perhaps nothing, with its slashes. */
        record Rest(String name) implements Segment {}
    }

    /** The more exact pattern first: text before variables, variables before the rest. */
    public static final Comparator<PathPattern> EXACT_FIRST = (a, b) -> {
        for (int i = 0; i < Math.min(a.segments.size(), b.segments.size()); i++) {
            int rank = Integer.compare(rank(a.segments.get(i)), rank(b.segments.get(i)));
            if (rank != 0) {
                return rank;
            }
        }
        // The rest may be nothing, and then the path that ends before it is the exact one.
        List<Segment> longer = a.segments.size() > b.segments.size() ? a.segments : b.segments;
        int next = Math.min(a.segments.size(), b.segments.size());
        boolean open = next < longer.size() && longer.get(next) instanceof Segment.Rest;
        int more = Integer.compare(b.segments.size(), a.segments.size());
        return open ? -more : more;
    };

    public PathPattern {
        segments = List.copyOf(segments);
    }

    /** The pattern of an operation's path. */
    public static PathPattern of(Operation operation) {
        List<Segment> segments = new ArrayList<>();
        List<String> parts = split(operation.path());
        for (int i = 0; i < parts.size(); i++) {
            Segment segment = segment(parts.get(i));
            if (segment instanceof Segment.Rest rest && i + 1 < parts.size()) {
                segment = new Segment.Variable("", rest.name(), "", Optional.empty());
            }
            segments.add(segment);
        }
        return new PathPattern(segments);
    }

    private static int rank(Segment s) {
        if (s instanceof Segment.Literal) {
            return 0;
        }
        if (s instanceof Segment.Variable v) {
            return v.expression().isPresent()
                            || !v.prefix().isEmpty()
                            || !v.suffix().isEmpty()
                    ? 1
                    : 2;
        }
        return 3;
    }

    /** At slashes outside braces. */
    private static List<String> split(String path) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 1;
        for (int i = 1; i < path.length(); i++) {
            char c = path.charAt(i);
            depth += c == '{' ? 1 : c == '}' && depth > 0 ? -1 : 0;
            if (c == '/' && depth == 0) {
                parts.add(path.substring(from, i));
                from = i + 1;
            }
        }
        if (path.length() > 1) {
            parts.add(path.substring(from));
        }
        return parts;
    }

    private static Segment segment(String part) {
        if (part.equals("**")) {
            return new Segment.Rest("");
        }
        int open = part.indexOf('{');
        int close = part.lastIndexOf('}');
        if (open < 0 || close < open) {
            int star = part.indexOf('*');
            return star < 0
                    ? new Segment.Literal(part)
                    : new Segment.Variable(part.substring(0, star), "", part.substring(star + 1), Optional.empty());
        }
        String inside = part.substring(open + 1, close);
        if (inside.startsWith("*")) {
            return new Segment.Rest(inside.substring(1));
        }
        int colon = inside.indexOf(':');
        String name = (colon < 0 ? inside : inside.substring(0, colon)).strip();
        String expression = colon < 0 ? "" : inside.substring(colon + 1).strip();
        String prefix = part.substring(0, open);
        String suffix = part.substring(close + 1);
        if (prefix.isEmpty() && suffix.isEmpty() && (expression.equals(".*") || expression.equals(".+"))) {
            return new Segment.Rest(name);
        }
        return new Segment.Variable(
                prefix, trimmed(name), suffix, Optional.of(expression).filter(e -> !e.isEmpty() && !e.equals("[^/]+")));
    }

    // Micronaut writes {+path} and {/id}.
    private static String trimmed(String name) {
        int from = 0;
        while (from < name.length() && "+/?&.;".indexOf(name.charAt(from)) >= 0) {
            from++;
        }
        return name.substring(from);
    }
}
