package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.route.Action;
import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.route.RouteTable;
import dev.kube2wasm.migrator.api.spi.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Services of an estate, to hold what routes name against. */
final class KnownServices {

    private final SortedMap<String, Manifest> services = new TreeMap<>();

    KnownServices(List<Manifest> manifests) {
        manifests.stream()
                .filter(m -> m.kind().equals("Service") && m.apiVersion().equals("v1"))
                .forEach(m -> services.putIfAbsent(m.namespace() + "/" + m.name(), m));
    }

    /** All, by {@code namespace/name}. */
    SortedMap<String, Manifest> all() {
        return services;
    }

    /** The number of a Service's port, where it has only one. */
    Optional<String> onlyPort(String namespace, String service) {
        Manifest manifest = services.get(namespace + "/" + service);
        List<Field> ports = manifest == null ? List.of() : ports(manifest).toList();
        return ports.size() == 1 ? ports.get(0).get("port").text() : Optional.empty();
    }

    /** Every backend of some tables, with those that get copies. */
    static Stream<Backend> backends(Stream<RouteTable> tables) {
        return tables.flatMap(t -> t.hosts().stream())
                .flatMap(h -> h.rules().stream())
                .filter(r -> r.action() instanceof Action.Forward)
                .map(r -> (Action.Forward) r.action())
                .flatMap(f -> Stream.concat(
                        f.backends().stream().map(Action.Weighted::backend),
                        f.mirrors().stream().map(Action.Mirror::backend)));
    }

    /** What some tables name and the estate does not have. */
    List<Problem> missing(Stream<RouteTable> tables) {
        List<Problem> problems = new ArrayList<>();
        backends(tables).distinct().forEach(b -> missing(b).ifPresent(problems::add));
        return problems;
    }

    /** An estate without any Service in the namespace keeps them elsewhere, so that nothing is known of them. */
    private Optional<Problem> missing(Backend backend) {
        String name = backend.namespace() + "/" + backend.service();
        Manifest service = services.get(name);
        if (service == null) {
            boolean others = services.keySet().stream().anyMatch(s -> s.startsWith(backend.namespace() + "/"));
            return others
                    ? Optional.of(Problem.warning(
                            backend.at(),
                            "The Service " + name
                                    + " is in no manifest, so that requests would fail. Correct the name, or add the"
                                    + " Service to what is inspected."))
                    : Optional.empty();
        }
        if (backend.port().isEmpty() || ports(service).anyMatch(p -> isPort(p, backend.port()))) {
            return Optional.empty();
        }
        String known = ports(service).map(KnownServices::text).collect(Collectors.joining(", "));
        return Optional.of(Problem.warning(
                backend.at(),
                "The Service " + name + " (" + service.at() + ") has no port " + backend.port() + ", so that requests"
                        + " would fail. It has " + (known.isEmpty() ? "none" : known) + ": name one of them."));
    }

    static Stream<Field> ports(Manifest service) {
        return service.root().get("spec").get("ports").items();
    }

    private static boolean isPort(Field port, String wanted) {
        return port.get("port").text().filter(wanted::equals).isPresent()
                || port.get("name").text().filter(wanted::equals).isPresent();
    }

    private static String text(Field port) {
        String number = port.get("port").text().orElse("");
        return port.get("name").text().map(n -> number + " (" + n + ")").orElse(number);
    }
}
