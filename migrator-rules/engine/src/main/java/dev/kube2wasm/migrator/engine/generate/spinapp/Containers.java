package dev.kube2wasm.migrator.engine.generate.spinapp;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.model.Origin;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells the container that becomes the function from those beside it. */
final class Containers {

    private static final Set<String> MESH_PROXIES =
            Set.of("istio-proxy", "linkerd-proxy", "envoy-sidecar", "consul-dataplane", "kuma-sidecar");

    private Containers() {}

    /** The one named like the workload, else the one whose image is named like the source, else the first. */
    static Optional<Field> main(Microservice service) {
        List<Field> own = service.pod()
                .get("containers")
                .items()
                .filter(c -> !isMeshProxy(c))
                .toList();
        String directory =
                service.origin().map(Origin::directory).map(Containers::last).orElse("");
        return Stream.<Predicate<Field>>of(
                        c -> name(c).equals(service.id().name()),
                        c -> !directory.isEmpty() && image(c).equals(directory),
                        c -> true)
                .flatMap(test -> own.stream().filter(test).limit(1))
                .findFirst();
    }

    static boolean isMeshProxy(Field container) {
        return MESH_PROXIES.contains(name(container));
    }

    static String name(Field container) {
        return container.get("name").text().orElse("");
    }

    /** The last part of the image's path, without tag and digest. */
    private static String image(Field container) {
        String last = last(container.get("image").text().orElse(""));
        int end = 0;
        while (end < last.length() && last.charAt(end) != ':' && last.charAt(end) != '@') {
            end++;
        }
        return last.substring(0, end);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
