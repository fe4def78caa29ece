package dev.kube2wasm.migrator.kubernetes.routes;

import java.util.List;
import java.util.Optional;

/**
 * The names under which a Service is called inside a cluster.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/">DNS for Services and Pods, read
 *     2026-11-23</a>
 */
record ServiceNames(String namespace, String service) {

    private static final String DOMAIN = ".svc.cluster.local";

    /** The Service that a host of an Istio object means; empty where it is no name of a Service of the cluster. */
    static Optional<ServiceNames> of(String host, String namespace) {
        if (host.isEmpty() || host.contains("*")) {
            return Optional.empty();
        }
        if (host.indexOf('.') < 0) {
            return Optional.of(new ServiceNames(namespace, host));
        }
        String bare = host.endsWith(DOMAIN) ? host.substring(0, host.length() - DOMAIN.length()) : "";
        int dot = bare.indexOf('.');
        return dot > 0 && bare.indexOf('.', dot + 1) < 0
                ? Optional.of(new ServiceNames(bare.substring(dot + 1), bare.substring(0, dot)))
                : Optional.empty();
    }

    /** The whole name. */
    String whole() {
        return service + "." + namespace + DOMAIN;
    }

    /** All of its names, from the shortest to the longest. */
    List<String> all() {
        return List.of(service, service + "." + namespace, service + "." + namespace + ".svc", whole());
    }
}
