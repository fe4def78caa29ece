package dev.kube2wasm.migrator.engine.generate.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Hosts that a service calls. */
public final class Hosts {

    private static final int MAX_PORT = 65_535;

    private Hosts() {}

    /**
     * Where an address leads.
     *
     * @param scheme {@code http} or {@code https}
     * @param host in lower case
     * @param port the one that the scheme implies where the address has none
     */
    public record Origin(String scheme, String host, int port) {

        /** As a URL without a path. */
        public String url() {
            return scheme + "://" + host + ":" + port;
        }
    }

    /** The origin of an HTTP address; empty where it is none. */
    public static Optional<Origin> of(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean http = scheme.equals("http") || scheme.equals("https");
            if (!http || uri.getHost() == null || uri.getHost().contains("*") || uri.getPort() > MAX_PORT) {
                return Optional.empty();
            }
            int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
            return Optional.of(new Origin(scheme, uri.getHost().toLowerCase(Locale.ROOT), port));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** {@link Origin#url} of an HTTP address; empty where it is none. */
    public static Optional<String> origin(String url) {
        return of(url).map(Origin::url);
    }
}
