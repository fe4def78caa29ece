package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.route.HostPattern;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hosts of listeners, routes and rules. */
final class Hosts {

    /** The more exact pattern first: names before wildcards, longer wildcards before shorter ones, anything last. */
    static final Comparator<HostPattern> EXACT_FIRST = Comparator.<HostPattern>comparingInt(Hosts::rank)
            .thenComparing(
                    Comparator.<HostPattern>comparingInt(h -> h.text().length()).reversed())
            .thenComparing(HostPattern::text);

    /** https://kubernetes.io/docs/reference/kubernetes-api/service-resources/ingress-v1/, read 2026-11-24. */
    private static final Pattern INGRESS = Pattern.compile("(?:\\*\\.)?[a-z0-9](?:[-a-z0-9]*+(?:\\.[a-z0-9])?)*+");

    private Hosts() {}

    /** A host of the Gateway API; empty or {@code *} is any. */
    static HostPattern ofGateway(String text) {
        if (text.isEmpty() || text.equals("*")) {
            return new HostPattern.Any();
        }
        return text.startsWith("*.") ? new HostPattern.AnyDepth(text.substring(2)) : new HostPattern.Exact(text);
    }

    /** A host of an Ingress; empty or {@code *} is any. */
    static HostPattern ofIngress(String text) {
        if (text.isEmpty() || text.equals("*")) {
            return new HostPattern.Any();
        }
        return text.startsWith("*.") ? new HostPattern.OneLabel(text.substring(2)) : new HostPattern.Exact(text);
    }

    /** Whether a rule of an Ingress may have the host: a DNS name, a wildcard of one label before one, or none. */
    static boolean isOfIngress(String text) {
        return text.isEmpty() || text.equals("*") || INGRESS.matcher(text).matches();
    }

    /** The hosts that two patterns of the Gateway API have in common; empty where there are none. */
    static Optional<HostPattern> common(HostPattern a, HostPattern b) {
        if (a instanceof HostPattern.Any) {
            return Optional.of(b);
        }
        if (b instanceof HostPattern.Any) {
            return Optional.of(a);
        }
        if (a instanceof HostPattern.AnyDepth && b instanceof HostPattern.AnyDepth) {
            String longer = a.text().length() >= b.text().length() ? a.text() : b.text();
            String shorter = a.text().length() >= b.text().length() ? b.text() : a.text();
            return longer.endsWith(shorter.substring(1))
                    ? Optional.of(new HostPattern.AnyDepth(longer.substring(2)))
                    : Optional.empty();
        }
        if (a instanceof HostPattern.Exact) {
            return b.matches(a.text()) ? Optional.of(a) : Optional.empty();
        }
        return b instanceof HostPattern.Exact && a.matches(b.text()) ? Optional.of(b) : Optional.empty();
    }

    private static int rank(HostPattern host) {
        if (host instanceof HostPattern.Exact) {
            return 0;
        }
        return host instanceof HostPattern.Any ? 2 : 1;
    }
}
