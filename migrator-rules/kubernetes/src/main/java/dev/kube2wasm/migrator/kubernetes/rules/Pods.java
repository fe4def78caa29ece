package dev.kube2wasm.migrator.kubernetes.rules;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.kubernetes.images.Images;
import dev.kube2wasm.migrator.kubernetes.images.InfrastructureImages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The containers of a workload's pod. */
final class Pods {

    /** What is known of images, read once for all rules. */
    static final InfrastructureImages IMAGES = new InfrastructureImages();

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

    /**
     * The container that is the service: the one named like the workload, else the one whose image is named like the
     * source directory, else the first that is neither a mesh proxy nor infrastructure, else the first.
     */
    static Optional<Field> main(Microservice service) {
        List<Field> own =
                containers(service).stream().filter(c -> !isMeshProxy(c)).toList();
        String directory = service.origin()
                .map(o -> o.directory().substring(o.directory().lastIndexOf('/') + 1))
                .orElse("");
        return Stream.<Predicate<Field>>of(
                        c -> name(c).equals(service.id().name()),
                        c -> Images.basename(image(c)).equals(directory),
                        c -> IMAGES.role(image(c)).isEmpty(),
                        c -> true)
                .flatMap(test -> own.stream().filter(test).limit(1))
                .findFirst();
    }

    /**
     * The containers beside the service, without the proxies of a mesh. An init container that always restarts runs
     * beside the service too: https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/, read 2026-11-23.
     */
    static Stream<Field> beside(Microservice service) {
        Optional<Field> main = main(service);
        Stream<Field> restarting = service.pod()
                .get("initContainers")
                .items()
                .filter(c ->
                        c.get("restartPolicy").text().filter("Always"::equals).isPresent());
        return Stream.concat(containers(service).stream(), restarting)
                .filter(c -> !isMeshProxy(c))
                .filter(c -> main.isEmpty() || !c.at().equals(main.get().at()));
    }

    /** Whether the service itself is infrastructure by its image. */
    static boolean isInfrastructure(Microservice service) {
        return main(service).filter(c -> IMAGES.role(image(c)).isPresent()).isPresent();
    }

    static String name(Field container) {
        return container.get("name").text().orElse("");
    }

    static String image(Field container) {
        return container.get("image").text().orElse("");
    }

    private static boolean isMeshProxy(Field container) {
        return MESH_PROXIES.contains(name(container));
    }
}
