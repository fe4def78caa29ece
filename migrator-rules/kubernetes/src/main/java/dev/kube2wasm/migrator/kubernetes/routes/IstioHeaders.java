package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.route.Action.Header;
import dev.kube2wasm.migrator.api.route.Action.HeaderChanges;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Changes of headers as Envoy makes them: it removes first, and sets and adds then.
 *
 * @see <a href="https://istio.io/latest/docs/reference/config/networking/virtual-service/#Headers">Headers, read
 *     2026-11-23</a>
 */
final class IstioHeaders {

    private IstioHeaders() {}

    /**
     * The changes of a route and of its only destination.
     *
     * @param operations {@code request} or {@code response} of each
     */
    static HeaderChanges of(List<Field> operations) {
        List<Header> set = new ArrayList<>(headers(operations, "set"));
        List<Header> add = new ArrayList<>(headers(operations, "add"));
        List<String> remove = new ArrayList<>(operations.stream()
                .flatMap(o -> o.get("remove").items())
                .flatMap(r -> r.text().stream())
                .filter(n -> !isHost(n))
                .toList());
        Set<String> given = set.stream().map(h -> lower(h.name())).collect(Collectors.toSet());
        Set<String> removed = remove.stream().map(IstioHeaders::lower).collect(Collectors.toSet());
        for (Header header : List.copyOf(add)) {
            if (removed.contains(lower(header.name())) && given.add(lower(header.name()))) {
                add.remove(header);
                set.add(header);
            }
        }
        remove.removeIf(n -> given.contains(lower(n)));
        return new HeaderChanges(set, add, remove);
    }

    /** The host that a route sets as if it were a header. */
    static Optional<String> host(List<Field> operations) {
        return Stream.of("set", "add")
                .flatMap(kind -> operations.stream().flatMap(o -> o.get(kind).entries()))
                .filter(h -> isHost(h.key()))
                .flatMap(h -> h.text().stream())
                .findFirst();
    }

    private static List<Header> headers(List<Field> operations, String kind) {
        return operations.stream()
                .flatMap(o -> o.get(kind)
                        .entries()
                        .filter(h -> !isHost(h.key()))
                        .map(h -> new Header(h.key(), h.text().orElse("")))
                        .sorted(Comparator.comparing(Header::name)))
                .toList();
    }

    private static boolean isHost(String name) {
        return name.startsWith(":") || name.equalsIgnoreCase("host");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
