package dev.kube2wasm.migrator.api.route;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.List;

/**
 * What a router does with every request.
 *
 * <p>The order is final: of the hosts that match, the first one is taken, and of its rules the first one that matches.
 * Whoever reads a configuration resolves its precedence once, and nobody sorts again.
 *
 * @param hosts tried in this order; a request that none takes is answered with 404
 * @param normalization what happens to a path before it is matched
 * @param losses what the configuration says and the table does not, sorted
 */
public record RouteTable(List<HostRoutes> hosts, Normalization normalization, List<Loss> losses) {

    public RouteTable {
        hosts = List.copyOf(hosts);
        losses = losses.stream().sorted().distinct().toList();
    }

    /** Of a configuration that routes nothing. */
    public static RouteTable empty() {
        return new RouteTable(List.of(), Normalization.NONE, List.of());
    }

    /**
     * The rules of one host.
     *
     * @param fallsThrough whether a request that no rule takes is offered to the next host that matches; it is answered
     *     with 404 otherwise
     * @param at what names the host
     */
    public record HostRoutes(HostPattern host, List<Rule> rules, boolean fallsThrough, SourceLocation at) {
        public HostRoutes {
            rules = List.copyOf(rules);
        }
    }

    /**
     * What happens to requests of one kind.
     *
     * @param name tells the rule from the others, as {@code shop/Ingress/web rule 2 path 1}
     */
    public record Rule(String name, Match match, Action action, SourceLocation at) {}

    /**
     * How the path that is matched differs from the path that was sent. A backend receives what was sent, unless the
     * rule rewrites it.
     *
     * @param decodes percent-encoded characters are decoded first
     * @param resolvesDots {@code .} and {@code ..} are resolved
     * @param mergesSlashes several slashes are one
     */
    public record Normalization(boolean decodes, boolean resolvesDots, boolean mergesSlashes) {

        /** The path is matched as it was sent. */
        public static final Normalization NONE = new Normalization(false, false, false);
    }

    /**
     * What is not kept.
     *
     * @param what as its author wrote it, as {@code nginx.ingress.kubernetes.io/limit-rps}
     * @param why what is lost by it, and what to do: a sentence
     */
    public record Loss(String what, String why, SourceLocation at) implements Comparable<Loss> {

        @Override
        public int compareTo(Loss other) {
            int place = at.compareTo(other.at);
            int name = place != 0 ? place : what.compareTo(other.what);
            return name != 0 ? name : why.compareTo(other.why);
        }
    }
}
