package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.route.HostPattern;
import dev.kube2wasm.migrator.api.spi.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The listeners that take a route: which ones it asks for, and which of them allow it.
 *
 * @see <a href="https://gateway-api.sigs.k8s.io/reference/spec/#allowedroutes">AllowedRoutes, read 2026-11-23</a>
 */
final class Listeners {

    /** A listener, or what a route asks for where its Gateway is not among the manifests. */
    record Listener(String name, int port, HostPattern host, SourceLocation at) {}

    private final List<Manifest> manifests;
    private final Consumer<Problem> problems;

    Listeners(List<Manifest> manifests, Consumer<Problem> problems) {
        this.manifests = manifests;
        this.problems = problems;
    }

    /**
     * The listeners of a Gateway that take a route.
     *
     * @param gateway {@code namespace/name}
     * @param parent what the route says of it
     */
    List<Listener> of(Manifest route, String gateway, Field parent) {
        Optional<Manifest> known = manifests.stream()
                .filter(m -> m.kind().equals("Gateway") && !IstioGateways.isIstio(m))
                .filter(m -> (m.namespace() + "/" + m.name()).equals(gateway))
                .findFirst();
        String section = text(parent, "sectionName");
        int port = IstioGateways.number(parent.get("port"));
        if (known.isEmpty()) {
            if (manifests.stream().anyMatch(m -> m.kind().equals("Gateway") && !IstioGateways.isIstio(m))) {
                problems.accept(Problem.warning(
                        parent.at(),
                        "The Gateway " + gateway
                                + " is in no manifest, so that its listeners are not known: the route is"
                                + " read as if it took every host. Correct the name, or add the Gateway."));
            }
            return List.of(new Listener("", port == 0 ? 80 : port, new HostPattern.Any(), parent.at()));
        }
        List<Field> asked = known.get()
                .root()
                .get("spec")
                .get("listeners")
                .items()
                .filter(l -> section.isEmpty() || section.equals(text(l, "name")))
                .filter(l -> port == 0 || port == IstioGateways.number(l.get("port")))
                .toList();
        if (asked.isEmpty()) {
            problems.accept(Problem.warning(
                    parent.at(),
                    "The Gateway " + gateway + " (" + known.get().at() + ") has no listener"
                            + (section.isEmpty() ? "" : " named " + section) + (port == 0 ? "" : " at port " + port)
                            + ", so that the route takes no request there. Name one that it has."));
        }
        List<Field> refusing = new ArrayList<>();
        List<Listener> listeners = new ArrayList<>();
        for (Field listener : asked) {
            if (allows(listener, known.get(), route)) {
                listeners.add(new Listener(
                        text(listener, "name"),
                        IstioGateways.number(listener.get("port")),
                        Hosts.ofGateway(text(listener, "hostname")),
                        listener.at()));
            } else {
                refusing.add(listener);
            }
        }
        // A route that names no listener is for those that allow it.
        if (listeners.isEmpty() || !section.isEmpty()) {
            refusing.forEach(l -> problems.accept(Problem.warning(
                    parent.at(),
                    "The listener " + text(l, "name") + " (" + l.at() + ") does not allow HTTPRoutes of the namespace "
                            + route.namespace()
                            + ", so that the route takes no request there. Allow it in the listener's"
                            + " allowedRoutes.")));
        }
        return listeners;
    }

    private boolean allows(Field listener, Manifest gateway, Manifest route) {
        Field allowed = listener.get("allowedRoutes");
        boolean kind = allowed.get("kinds").items().findAny().isEmpty()
                || allowed.get("kinds").items().anyMatch(k -> text(k, "kind").equals("HTTPRoute"));
        return kind
                && switch (allowed.get("namespaces").get("from").text().orElse("Same")) {
                    case "All" -> true;
                    case "Selector" -> selects(allowed.get("namespaces").get("selector"), route.namespace());
                    case "None" -> false;
                    default -> gateway.namespace().equals(route.namespace());
                };
    }

    /** A Namespace that is in no manifest has labels that nobody here knows, and is let in. */
    private boolean selects(Field selector, String namespace) {
        return manifests.stream()
                .filter(m -> m.kind().equals("Namespace") && m.name().equals(namespace))
                .findFirst()
                .map(m -> m.root().get("metadata").get("labels"))
                .map(labels -> selector.get("matchLabels")
                        .entries()
                        .allMatch(l -> labels.get(l.key()).text().equals(l.text())))
                .orElse(true);
    }

    private static String text(Field field, String key) {
        return field.get(key).text().orElse("");
    }
}
