package dev.kube2wasm.migrator.engine.route.probe;

import dev.kube2wasm.migrator.engine.route.model.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A request that is still being put together. */
final class Draft {

    String scheme = "http";
    String method = "GET";
    String host;
    String path;
    final List<String> query = new ArrayList<>();
    final List<Request.Header> headers = new ArrayList<>();
    final List<String> cookies = new ArrayList<>();

    Draft(String host, String path) {
        this.host = host;
        this.path = path;
    }

    /** A request that differs from this one. */
    Request with(Consumer<Draft> change) {
        Draft copy = new Draft(host, path);
        copy.scheme = scheme;
        copy.method = method;
        copy.query.addAll(query);
        copy.headers.addAll(headers);
        copy.cookies.addAll(cookies);
        change.accept(copy);
        return copy.request();
    }

    /** Takes what another one says besides, too. */
    void join(Draft other) {
        scheme = scheme.equals("http") ? other.scheme : scheme;
        method = method.equals("GET") ? other.method : method;
        query.addAll(other.query);
        headers.addAll(other.headers);
        cookies.addAll(other.cookies);
    }

    Request request() {
        List<Request.Header> all = new ArrayList<>(headers);
        if (!cookies.isEmpty()) {
            all.add(new Request.Header("Cookie", String.join("; ", cookies)));
        }
        return new Request(
                scheme,
                method,
                host,
                path,
                query.isEmpty() ? Optional.empty() : Optional.of(String.join("&", query)),
                all);
    }
}
