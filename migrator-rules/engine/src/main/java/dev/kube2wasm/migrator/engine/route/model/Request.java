package dev.kube2wasm.migrator.engine.route.model;

import java.util.List;
import java.util.Optional;

/**
 * A request, as far as routers look at it.
 *
 * @param host as in the {@code Host} header, perhaps with a port
 * @param path as it was sent, percent-encoded, without the query
 * @param query without the question mark; empty where there is none
 * @param headers in their order, without {@code Host}
 */
public record Request(
        String scheme, String method, String host, String path, Optional<String> query, List<Header> headers) {

    /** A header. */
    public record Header(String name, String value) {}

    public Request {
        headers = List.copyOf(headers);
    }

    /** A GET without headers. */
    public static Request get(String host, String path) {
        return new Request("http", "GET", host, path, Optional.empty(), List.of());
    }

    /** The host without its port. */
    public String hostname() {
        int colon = host.lastIndexOf(':');
        boolean isPort = colon >= 0 && host.indexOf(']', colon) < 0;
        return isPort ? host.substring(0, colon) : host;
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(h -> h.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }
}
