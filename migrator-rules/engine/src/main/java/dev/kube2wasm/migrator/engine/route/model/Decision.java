package dev.kube2wasm.migrator.engine.route.model;

import dev.kube2wasm.migrator.api.route.Action.HeaderChanges;
import dev.kube2wasm.migrator.api.route.Action.Timeouts;
import java.util.List;
import java.util.SortedMap;

/** What a router does with a request. */
public sealed interface Decision {

    /**
     * It sends it on.
     *
     * @param backends the share of each, as {@code namespace/service:port}; the shares sum up to 1
     * @param host as the backend receives it
     * @param path as the backend receives it, with the query
     * @param headers what else the backend receives that differs from what was sent; an empty list for a header that is removed
     * @param answer how what the client receives differs from what the backend answers
     * @param mirrors who gets a copy, of how many percent of the requests
     * @param timeouts for how long is waited
     */
    record Forwarded(
            SortedMap<String, Double> backends,
            String host,
            String path,
            SortedMap<String, List<String>> headers,
            HeaderChanges answer,
            SortedMap<String, Double> mirrors,
            Timeouts timeouts)
            implements Decision {}

    /** It sends the client to another address. */
    record Redirected(int status, String location) implements Decision {}

    /** It answers itself. */
    record Answered(int status, SortedMap<String, String> headers) implements Decision {}
}
