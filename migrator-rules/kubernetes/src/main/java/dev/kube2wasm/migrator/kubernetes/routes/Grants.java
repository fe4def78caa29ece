package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import java.util.List;

/**
 * What ReferenceGrants let routes name in other namespaces.
 *
 * @see <a href="https://gateway-api.sigs.k8s.io/api-types/referencegrant/">ReferenceGrant, read 2026-11-23</a>
 */
record Grants(List<Manifest> grants) {

    static Grants of(List<Manifest> manifests) {
        return new Grants(manifests.stream()
                .filter(m -> m.kind().equals("ReferenceGrant"))
                .toList());
    }

    /** Whether an HTTPRoute of one namespace may send to a Service of another. */
    boolean allow(String from, String to, String service) {
        return from.equals(to)
                || grants.stream()
                        .filter(g -> g.namespace().equals(to))
                        .map(g -> g.root().get("spec"))
                        .anyMatch(spec -> spec.get("from").items().anyMatch(f -> isRoute(f, from))
                                && spec.get("to").items().anyMatch(t -> isService(t, service)));
    }

    private static boolean isRoute(Field from, String namespace) {
        return text(from, "kind").equals("HTTPRoute") && text(from, "namespace").equals(namespace);
    }

    private static boolean isService(Field to, String name) {
        return text(to, "kind").equals("Service")
                && (!to.get("name").exists() || text(to, "name").equals(name));
    }

    private static String text(Field field, String key) {
        return field.get(key).text().orElse("");
    }
}
