package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.route.Action.Cors;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What ingress-nginx lets other origins do.
 *
 * @see <a href="https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#enable-cors">Enable
 *     CORS, read 2026-11-23</a>
 */
final class NginxCors {

    private static final String METHODS = "GET, PUT, POST, DELETE, PATCH, OPTIONS";
    private static final String HEADERS = "DNT,Keep-Alive,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,"
            + "Content-Type,Range,Authorization";
    private static final String MAX_AGE = "1728000";

    private NginxCors() {}

    static Optional<Cors> of(IngressObject ingress) {
        if (!ingress.isSet("enable-cors")) {
            return Optional.empty();
        }
        return Optional.of(new Cors(
                list(ingress, "cors-allow-origin", "*"),
                list(ingress, "cors-allow-methods", METHODS),
                list(ingress, "cors-allow-headers", HEADERS),
                list(ingress, "cors-expose-headers", ""),
                ingress.nginx("cors-allow-credentials").map("true"::equals).orElse(true),
                Optional.of(Duration.ofSeconds(Long.parseLong(ingress.nginx("cors-max-age")
                        .filter(a -> a.matches("\\d{1,9}"))
                        .orElse(MAX_AGE)))),
                ingress.manifest().at()));
    }

    private static List<String> list(IngressObject ingress, String annotation, String usual) {
        return Stream.of(ingress.nginx(annotation).orElse(usual).split(",", -1))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .toList();
    }
}
