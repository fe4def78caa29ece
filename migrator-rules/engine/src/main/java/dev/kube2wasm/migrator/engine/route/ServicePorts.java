package dev.kube2wasm.migrator.engine.route;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.route.Action.Backend;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Numbers of ports that Services give names to. */
final class ServicePorts {

    private final Map<String, String> numbers = new TreeMap<>();

    ServicePorts(List<Manifest> manifests) {
        manifests.stream().filter(m -> m.kind().equals("Service")).forEach(this::learn);
    }

    private void learn(Manifest service) {
        String name = service.namespace() + "/" + service.name();
        List<Field> ports = service.root().get("spec").get("ports").items().toList();
        ports.forEach(port -> port.get("port").text().ifPresent(number -> {
            port.get("name").text().ifPresent(n -> numbers.putIfAbsent(name + ":" + n, number));
            if (ports.size() == 1) {
                numbers.putIfAbsent(name, number);
            }
        }));
    }

    /** The same backend with the number of its port, where it is known. */
    Backend numbered(Backend backend) {
        String number = numbers.get(backend.text());
        return number == null ? backend : new Backend(backend.namespace(), backend.service(), number, backend.at());
    }
}
