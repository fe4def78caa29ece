package dev.kube2wasm.migrator.engine.route.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which Worker Cloudflare gives a request to: patterns match the address with its query, and of several the one with more
 * labels and elements wins.
 *
 * @see <a href="https://developers.cloudflare.com/workers/configuration/routing/routes/">Routes, read 2026-11-23</a>
 */
public final class CloudflareRoutes {

    private static final Comparator<Pattern> CLOSEST_FIRST = Comparator.comparingInt(Pattern::closeness)
            .thenComparingInt(p -> p.text().length())
            .reversed();

    private final List<Pattern> patterns;

    /** @param routes of all Workers */
    public CloudflareRoutes(List<Route> routes) {
        this.patterns = routes.stream().map(Pattern::of).sorted(CLOSEST_FIRST).toList();
    }

    /** A pattern, {@code [scheme://]host/path}, and the Worker that it is for. */
    public record Route(String pattern, String worker) {}

    /** The Worker that gets a request; empty where none does. */
    public Optional<String> worker(Request request) {
        return patterns.stream()
                .filter(p -> p.matches(request))
                .map(Pattern::worker)
                .findFirst();
    }

    private record Pattern(String text, String worker, String scheme, String host, String path) {

        static Pattern of(Route route) {
            String text = route.pattern();
            int scheme = text.indexOf("://");
            String rest = scheme < 0 ? text : text.substring(scheme + 3);
            int slash = rest.indexOf('/');
            return new Pattern(
                    text,
                    route.worker(),
                    scheme < 0 ? "" : text.substring(0, scheme),
                    (slash < 0 ? rest : rest.substring(0, slash)).toLowerCase(Locale.ROOT),
                    slash < 0 ? "/" : rest.substring(slash));
        }

        boolean matches(Request request) {
            String name = request.hostname().toLowerCase(Locale.ROOT);
            String address = request.path() + request.query().map(q -> "?" + q).orElse("");
            return (scheme.isEmpty() || scheme.equals(request.scheme()))
                    && (host.startsWith("*") ? name.endsWith(host.substring(1)) : name.equals(host))
                    && (path.endsWith("*")
                            ? address.startsWith(path.substring(0, path.length() - 1))
                            : address.equals(path));
        }

        /** A star that is a whole label or element counts against a pattern; one at the end of an element does not. */
        int closeness() {
            String[] labels = host.split("\\.", -1);
            String[] elements = path.split("/", -1);
            int hosts = labels.length - (labels[0].equals("*") ? 2 : 0);
            int paths = elements.length - (elements[elements.length - 1].equals("*") ? 2 : 0);
            return 26 * hosts + paths;
        }
    }
}
