package dev.kube2wasm.migrator.api.route;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a rule does with a request. */
public sealed interface Action {

    /**
     * Sends it on.
     *
     * @param backends each request goes to one of them, by weight; a weight of 0 gets none. With no backend, or none that
     *     weighs, the answer is 500
     * @param path how the path that the backend receives differs from what was sent; empty where it does not
     * @param host the {@code Host} header that the backend receives; empty where it stays
     * @param mirrors backends that get a copy, whose answers are thrown away
     */
    record Forward(
            List<Weighted> backends,
            Optional<PathChange> path,
            Optional<String> host,
            HeaderChanges request,
            HeaderChanges response,
            List<Mirror> mirrors,
            Timeouts timeouts,
            Optional<Cors> cors)
            implements Action {

        public Forward {
            backends = List.copyOf(backends);
            mirrors = List.copyOf(mirrors);
        }

        /** To one backend, unchanged. */
        public static Forward to(Backend backend) {
            return new Forward(
                    List.of(new Weighted(backend, 1)),
                    Optional.empty(),
                    Optional.empty(),
                    HeaderChanges.NONE,
                    HeaderChanges.NONE,
                    List.of(),
                    Timeouts.NONE,
                    Optional.empty());
        }
    }

    /**
     * Sends the client elsewhere.
     *
     * @param status 301, 302, 303, 307 or 308
     * @param scheme empty where it stays
     * @param host empty where it stays
     * @param port empty where the scheme's own is meant, or, with no scheme given, where it stays
     * @param path empty where it stays
     * @param keepsQuery whether the query goes along
     */
    record Redirect(
            int status,
            Optional<String> scheme,
            Optional<String> host,
            OptionalInt port,
            Optional<PathChange> path,
            boolean keepsQuery,
            Optional<Cors> cors)
            implements Action {}

    /** Answers at once, without a body. */
    record Answer(int status) implements Action {}

    /**
     * A port of a Service.
     *
     * @param port its number or name as the rule has it; empty where the rule has none
     * @param at what names it
     */
    record Backend(String namespace, String service, String port, SourceLocation at) {

        /** {@code namespace/service:port}. */
        public String text() {
            return namespace + "/" + service + (port.isEmpty() ? "" : ":" + port);
        }
    }

    /**
     * A backend with its share.
     *
     * @param weight not negative
     */
    record Weighted(Backend backend, int weight) {}

    /**
     * A backend that gets a copy.
     *
     * @param percent of the requests, 0 to 100
     */
    record Mirror(Backend backend, double percent) {}

    /** How a path changes. */
    sealed interface PathChange {

        /** The whole path becomes this one. */
        record Whole(String path) implements PathChange {}

        /** The prefix that matched, by elements, becomes this one; the rest follows it. */
        record Prefix(String matched, String replacement) implements PathChange {}

        /**
         * The first place where a regular expression is found, replaced; what it does not take in stays, unless it is
         * found and {@code alone} is set: then only the replacement is left.
         *
         * @param replacement with {@code $1} to {@code $9} for what the groups took in
         */
        record Substitution(String expression, boolean ignoresCase, String replacement, boolean alone)
                implements PathChange {}
    }

    /** Headers that are set, added and removed, in this order. */
    record HeaderChanges(List<Header> set, List<Header> add, List<String> remove) {

        public static final HeaderChanges NONE = new HeaderChanges(List.of(), List.of(), List.of());

        public HeaderChanges {
            set = List.copyOf(set);
            add = List.copyOf(add);
            remove = List.copyOf(remove);
        }
    }

    /** A header. */
    record Header(String name, String value) {}

    /**
     * How long is waited.
     *
     * @param request for the whole answer to the client
     * @param backend for one answer of the backend
     */
    record Timeouts(Optional<Duration> request, Optional<Duration> backend) {
        public static final Timeouts NONE = new Timeouts(Optional.empty(), Optional.empty());
    }

    /**
     * Which other origins may call, answered by the router itself.
     *
     * @param origins as {@code https://example.com}, {@code https://*.example.com} or {@code *}
     * @param maxAge for how long a browser may remember it
     */
    record Cors(
            List<String> origins,
            List<String> methods,
            List<String> headers,
            List<String> exposed,
            boolean credentials,
            Optional<Duration> maxAge,
            SourceLocation at) {
        public Cors {
            origins = List.copyOf(origins);
            methods = List.copyOf(methods);
            headers = List.copyOf(headers);
            exposed = List.copyOf(exposed);
        }
    }
}
