package dev.kube2wasm.migrator.engine.route.emit;

import dev.kube2wasm.migrator.api.route.Action.Backend;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where backends are found from outside of their cluster.
 *
 * @param urls by {@link Backend#text()}, or by namespace and name alone: {@code https://web.example.com}, without a path
 */
public record Destinations(SortedMap<String, String> urls) {

    public Destinations {
        urls = Collections.unmodifiableSortedMap(new TreeMap<>(urls));
    }

    /** Nothing is known. */
    public static Destinations none() {
        return new Destinations(new TreeMap<>());
    }

    /** The address that was given for a backend; empty where none was. */
    public Optional<String> given(Backend backend) {
        return Optional.ofNullable(urls.get(backend.text()))
                .or(() -> Optional.ofNullable(urls.get(backend.namespace() + "/" + backend.service())));
    }

    /** The address that was given, or the one inside the cluster. */
    public String url(Backend backend) {
        return given(backend).orElseGet(() -> inCluster(backend));
    }

    /** The address inside the cluster. */
    static String inCluster(Backend backend) {
        return "http://" + backend.service() + "." + backend.namespace() + ".svc.cluster.local"
                + (backend.port().isEmpty() ? "" : ":" + backend.port());
    }
}
