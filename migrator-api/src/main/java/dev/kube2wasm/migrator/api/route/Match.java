package dev.kube2wasm.migrator.api.route;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a request has to be for a rule to take it: all of it.
 *
 * @param scheme {@code http} or {@code https}; empty for both
 * @param method in capitals; empty for every method
 * @param headers names in any case
 * @param query compared with the first value of a name, decoded
 * @param cookies compared with the first value of a name
 */
public record Match(
        PathMatch path,
        Optional<String> scheme,
        Optional<String> method,
        List<ValueMatch> headers,
        List<ValueMatch> query,
        List<ValueMatch> cookies,
        SourceLocation at) {

    public Match {
        headers = List.copyOf(headers);
        query = List.copyOf(query);
        cookies = List.copyOf(cookies);
    }

    /** A match of a path alone. */
    public static Match path(PathMatch path, SourceLocation at) {
        return new Match(path, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), at);
    }

    /** The same, where a cookie is something besides. */
    public Match withCookie(ValueMatch cookie) {
        return new Match(path, scheme, method, headers, query, and(cookies, cookie), at);
    }

    /** The same, where a header is something besides. */
    public Match withHeader(ValueMatch header) {
        return new Match(path, scheme, method, and(headers, header), query, cookies, at);
    }

    /** The same for one scheme. */
    public Match withScheme(String only) {
        return new Match(path, Optional.of(only), method, headers, query, cookies, at);
    }

    private static List<ValueMatch> and(List<ValueMatch> values, ValueMatch one) {
        return Stream.concat(values.stream(), Stream.of(one)).toList();
    }

    /** Which paths match, without the query. All start with a slash. */
    public sealed interface PathMatch {

        /** What was written, for people. */
        String text();

        /** This path and no other. */
        record Exact(String path) implements PathMatch {
            @Override
            public String text() {
                return path;
            }
        }

        /**
         * This path and what is below it, by whole elements: {@code /a} takes {@code /a}, {@code /a/} and {@code /a/b},
         * and not {@code /ab}. A slash at its end means nothing.
         */
        record ElementPrefix(String path) implements PathMatch {
            @Override
            public String text() {
                return path;
            }
        }

        /** Whatever starts with this text: {@code /a} takes {@code /ab}. */
        record TextPrefix(String path) implements PathMatch {
            @Override
            public String text() {
                return path;
            }
        }

        /**
         * What a regular expression finds.
         *
         * @param expression in the syntax that RE2 and PCRE have in common; readers refuse what they read differently
         * @param ignoresCase whether capitals do not matter
         * @param whole whether it has to take in the whole path, rather than a part that starts where the path does
         */
        record Regex(String expression, boolean ignoresCase, boolean whole) implements PathMatch {
            @Override
            public String text() {
                return expression;
            }
        }
    }

    /** What a header, a parameter of the query, or a cookie has to be. */
    public record ValueMatch(String name, Test test, SourceLocation at) {

        /** A test of a text. */
        public sealed interface Test {

            record Equal(String text) implements Test {}

            /**
             * A regular expression is found in it.
             *
             * @param whole whether the expression has to take in the whole text, rather than any part of it
             */
            record Regex(String expression, boolean whole) implements Test {}

            record StartsWith(String text) implements Test {}

            /** It is there, whatever it says. */
            record Present() implements Test {}

            /** It is not there, or the test fails. */
            record Not(Test test) implements Test {}
        }
    }
}
