package dev.kube2wasm.migrator.api.route;

import java.util.Locale;

/** Which hosts a rule is for. Names are in lower case, without a port; so is what they are compared with. */
public sealed interface HostPattern {

    /**
     * Whether a request for a host is meant.
     *
     * @param host without a port, in any case
     */
    boolean matches(String host);

    /** As in a manifest: {@code *} for any host, and before the dot of a wildcard. */
    String text();

    /** One host. */
    record Exact(String name) implements HostPattern {
        public Exact {
            name = name.toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean matches(String host) {
            return host.equalsIgnoreCase(name);
        }

        @Override
        public String text() {
            return name;
        }
    }

    /**
     * The hosts one label below a name, as {@code *.example.com} of an Ingress.
     *
     * @see <a href="https://kubernetes.io/docs/concepts/services-networking/ingress/#hostname-wildcards">Hostname wildcards,
     *     read 2026-11-23</a>
     */
    record OneLabel(String parent) implements HostPattern {
        public OneLabel {
            parent = parent.toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean matches(String host) {
            int dot = host.indexOf('.');
            return dot > 0 && host.substring(dot + 1).equalsIgnoreCase(parent);
        }

        @Override
        public String text() {
            return "*." + parent;
        }
    }

    /**
     * The hosts any number of labels below a name, as {@code *.example.com} of the Gateway API.
     *
     * @see <a href="https://gateway-api.sigs.k8s.io/reference/spec/#hostname">Hostname, read 2026-11-23</a>
     */
    record AnyDepth(String parent) implements HostPattern {
        public AnyDepth {
            parent = parent.toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean matches(String host) {
            String suffix = "." + parent;
            return host.length() > suffix.length()
                    && host.toLowerCase(Locale.ROOT).endsWith(suffix);
        }

        @Override
        public String text() {
            return "*." + parent;
        }
    }

    /** Every host, and no host. */
    record Any() implements HostPattern {
        @Override
        public boolean matches(String host) {
            return true;
        }

        @Override
        public String text() {
            return "*";
        }
    }
}
