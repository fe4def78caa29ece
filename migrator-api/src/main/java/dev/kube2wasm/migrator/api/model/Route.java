package dev.kube2wasm.migrator.api.model;

import java.util.Comparator;

/**
 * A route that the code answers.
 *
 * @param method an HTTP method in capitals, or {@code ANY}
 * @param path the path template from the root of the service, with {@code {name}} for a variable
 * @param handler the Java method that answers, as {@code Type#method}; empty where a route has none of its own
 * @param at where the route is declared
 */
public record Route(String method, String path, String handler, SourceLocation at) implements Comparable<Route> {

    private static final Comparator<Route> ORDER =
            Comparator.comparing(Route::path).thenComparing(Route::method).thenComparing(Route::at);

    @Override
    public int compareTo(Route other) {
        return ORDER.compare(this, other);
    }
}
