package dev.kube2wasm.migrator.java.calls;

import java.util.Optional;

/**
 * Where a client that is declared as an interface sends its requests.
 *
 * @param base scheme, authority and perhaps a path: what a setting would give
 * @param path below {@code base}, the same for all requests; empty or starts with a slash
 * @param setting the key of the setting that gives {@code base}
 */
public record ClientAddress(String base, String path, Optional<String> setting) {

    String url() {
        return Urls.join(base, path);
    }
}
