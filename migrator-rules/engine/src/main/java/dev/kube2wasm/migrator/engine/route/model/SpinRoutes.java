package dev.kube2wasm.migrator.engine.route.model;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which component of a Spin application gets a request: routes are compared element by element, and slashes at either end or
 * next to each other mean nothing. Host, method, headers and query are not looked at.
 *
 * @see <a href="https://spinframework.dev/v3/http-trigger#http-trigger-routes">HTTP trigger routes</a> and <a
 *     href="https://github.com/spinframework/spin/tree/v3.0.0/crates/routes">Spin's matcher, both read 2026-11-23</a>
 */
public final class SpinRoutes {

    private static final String REST = "...";

    private final List<Pattern> patterns;

    /** @param routes of all triggers, in their order; private ones have none. Of those with the same text the last one counts */
    public SpinRoutes(List<Route> routes) {
        Map<String, Route> last = new LinkedHashMap<>();
        routes.forEach(r -> last.put(r.route(), r));
        this.patterns = last.values().stream()
                .map(Pattern::of)
                .sorted(Pattern.CLOSEST_FIRST)
                .toList();
    }

    /** A route, such as {@code /a/:id/...}, and the component that it is for. */
    public record Route(String route, String component) {}

    /** The component that gets a request; empty where none does. */
    public Optional<String> component(Request request) {
        List<String> elements = elements(request.path());
        return patterns.stream()
                .filter(p -> p.matches(elements))
                .map(Pattern::component)
                .findFirst();
    }

    private static List<String> elements(String path) {
        return Stream.of(path.split("/", -1)).filter(e -> !e.isEmpty()).toList();
    }

    private record Pattern(List<String> elements, boolean rest, String component) {

        /** From the left, a literal comes before a parameter, and a parameter before the rest; then the shorter one. */
        static final Comparator<Pattern> CLOSEST_FIRST = Pattern::compare;

        static Pattern of(Route route) {
            List<String> elements = SpinRoutes.elements(route.route());
            String last = elements.isEmpty() ? "" : elements.get(elements.size() - 1);
            boolean rest = last.equals(REST) || last.equals("*");
            return new Pattern(rest ? elements.subList(0, elements.size() - 1) : elements, rest, route.component());
        }

        boolean matches(List<String> asked) {
            boolean length = rest ? asked.size() >= elements.size() : asked.size() == elements.size();
            return length
                    && IntStream.range(0, elements.size())
                            .allMatch(i -> elements.get(i).startsWith(":")
                                    || elements.get(i).equals(asked.get(i)));
        }

        private int rank(int element) {
            if (element >= elements.size()) {
                return rest ? 3 : 0;
            }
            return elements.get(element).startsWith(":") ? 2 : 1;
        }

        private static int compare(Pattern one, Pattern other) {
            int most = Math.max(one.elements().size(), other.elements().size()) + 1;
            for (int i = 0; i < most; i++) {
                int order = Integer.compare(one.rank(i), other.rank(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }
    }
}
