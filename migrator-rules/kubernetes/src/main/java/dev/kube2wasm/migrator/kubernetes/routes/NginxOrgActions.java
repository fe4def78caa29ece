package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.Action.Header;
import dev.kube2wasm.migrator.api.route.Action.HeaderChanges;
import dev.kube2wasm.migrator.api.route.Action.PathChange;
import dev.kube2wasm.migrator.api.route.Action.Timeouts;
import dev.kube2wasm.migrator.api.route.Action.Weighted;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What F5's NGINX Ingress Controller does on the way to a backend. */
final class NginxOrgActions {

    /** {@code serviceName=web rewrite=/api}, of which there may be several with semicolons between them. */
    private static final Pattern REWRITE = Pattern.compile("serviceName=(\\S++)\\s++rewrite=(\\S++)");

    private NginxOrgActions() {}

    /** What the path of requests to a Service becomes. */
    static Optional<String> rewrite(IngressObject ingress, String service) {
        return Stream.of(ingress.nginxOrg("rewrites").orElse("").split(";", -1))
                .map(String::strip)
                .map(REWRITE::matcher)
                .filter(Matcher::matches)
                .filter(m -> m.group(1).equals(service))
                .map(m -> m.group(2))
                .findFirst();
    }

    static Action forward(IngressObject ingress, Backend backend, Optional<PathChange> change) {
        List<Header> set = list(ingress, "proxy-set-headers")
                .filter(h -> h.indexOf(':') > 0)
                .map(h -> new Header(
                        h.substring(0, h.indexOf(':')).strip(),
                        h.substring(h.indexOf(':') + 1).strip()))
                .toList();
        return new Action.Forward(
                List.of(new Weighted(backend, 1)),
                change,
                Optional.empty(),
                new HeaderChanges(set, List.of(), List.of()),
                new HeaderChanges(
                        List.of(),
                        List.of(),
                        list(ingress, "proxy-hide-headers").toList()),
                List.of(),
                Timeouts.NONE,
                Optional.empty());
    }

    private static Stream<String> list(IngressObject ingress, String annotation) {
        return Stream.of(ingress.nginxOrg(annotation).orElse("").split(",", -1))
                .map(String::strip)
                .filter(t -> !t.isEmpty());
    }
}
