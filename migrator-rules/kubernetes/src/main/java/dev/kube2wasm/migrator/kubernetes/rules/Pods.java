package dev.kube2wasm.migrator.kubernetes.rules;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Microservice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The containers of a workload's pod. */
final class Pods {

    /** Proxies that a service mesh puts beside every container: the mesh is the platform's affair, not the workload's. */
    private static final Set<String> MESH_PROXIES =
            Set.of("istio-proxy", "linkerd-proxy", "envoy-sidecar", "consul-dataplane", "kuma-sidecar");

    private Pods() {}

    /** All containers that run beside each other, without init containers. */
    static List<Field> containers(Microservice service) {
        return service.pod().get("containers").items().toList();
    }

    /** All containers and init containers. */
    static Stream<Field> allContainers(Microservice service) {
        return Stream.concat(
                service.pod().get("containers").items(),
                service.pod().get("initContainers").items());
    }

    /** The container that is the service: the one named like the workload, else the first that is no mesh proxy. */
    static Optional<Field> main(Microservice service) {
        List<Field> own =
                containers(service).stream().filter(c -> !isMeshProxy(c)).toList();
        return own.stream()
                .filter(c -> name(c).equals(service.id().name()))
                .findFirst()
                .or(() -> own.stream().findFirst());
    }

    /** The containers beside the service, without the proxies of a mesh. */
    static Stream<Field> beside(Microservice service) {
        Optional<Field> main = main(service);
        return containers(service).stream()
                .filter(c -> !isMeshProxy(c))
                .filter(c -> main.isEmpty() || !c.at().equals(main.get().at()));
    }

    static String name(Field container) {
        return container.get("name").text().orElse("");
    }

    private static boolean isMeshProxy(Field container) {
        return MESH_PROXIES.contains(name(container));
    }
}
