package dev.kube2wasm.migrator.engine.link;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which manifests concern a workload. Each is looked up by what links it, so a large estate costs no more each. */
final class Manifests {

    private static final Set<String> SCALERS =
            Set.of("HorizontalPodAutoscaler", "VerticalPodAutoscaler", "ScaledObject", "ScaledJob");
    private static final Set<String> SELECTORS = Set.of("Service", "PodDisruptionBudget", "NetworkPolicy");
    private static final Set<String> ROUTES =
            Set.of("Ingress", "HTTPRoute", "GRPCRoute", "TCPRoute", "TLSRoute", "VirtualService", "Route");
    private static final Set<String> BINDINGS = Set.of("RoleBinding", "ClusterRoleBinding");

    private static final List<String> BACKENDS = List.of(
            "spec.rules[*].http.paths[*].backend.service.name",
            "spec.rules[*].http.paths[*].backend.serviceName",
            "spec.defaultBackend.service.name",
            "spec.backend.service.name",
            "spec.backend.serviceName",
            "spec.rules[*].backendRefs[*].name",
            "spec.http[*].route[*].destination.host",
            "spec.to.name");

    /** By {@code kind/namespace/name}; of a selector, by {@code kind/namespace} and one label that it asks for. */
    private final Map<String, List<Manifest>> index = new HashMap<>();

    Manifests(Collection<Manifest> all) {
        for (Manifest manifest : all) {
            String kind = manifest.kind();
            String namespace = manifest.namespace();
            add(key(kind, kind.equals("ClusterRole") ? "" : namespace, manifest.name()), manifest);
            if (SELECTORS.contains(kind) && (!kind.equals("Service") || isCoreService(manifest))) {
                selector(manifest).entrySet().stream()
                        .findFirst()
                        .ifPresent(label -> add(labelKey(kind, namespace, label), manifest));
            } else if (SCALERS.contains(kind)) {
                scaled(manifest).forEach(target -> add(key("scaler", namespace, target), manifest));
            } else if (ROUTES.contains(kind)) {
                BACKENDS.stream()
                        .flatMap(manifest.root()::select)
                        .flatMap(field -> field.text().stream())
                        .forEach(host -> add(key("route", namespace, firstLabel(host)), manifest));
            } else if (BINDINGS.contains(kind)) {
                accounts(manifest).forEach(account -> add("binding/" + account, manifest));
            }
        }
    }

    private void add(String key, Manifest manifest) {
        index.computeIfAbsent(key, k -> new ArrayList<>()).add(manifest);
    }

    private List<Manifest> get(String key) {
        return index.getOrDefault(key, List.of());
    }

    /** What concerns {@code workload}, each object once, sorted by position. */
    List<Manifest> related(Workload workload) {
        List<Manifest> found = new ArrayList<>();
        String namespace = workload.id().namespace();
        SELECTORS.forEach(kind -> found.addAll(selecting(kind, workload)));
        Set<String> services = found.stream()
                .filter(Manifests::isCoreService)
                .map(Manifest::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (workload.id().kind().equals("Service")) {
            services.add(workload.id().name());
        }
        services.forEach(service -> found.addAll(get(key("route", namespace, service))));
        References.of(workload.pod())
                .forEach(reference -> found.addAll(get(key(reference.kind(), namespace, reference.name()))));
        found.addAll(get(key(
                "scaler", namespace, workload.id().kind() + "/" + workload.id().name())));
        addAccount(workload, found);
        return nearest(workload, found);
    }

    /** The Services that lead to {@code workload}, as often as they are stated. */
    List<Manifest> services(Workload workload) {
        return selecting("Service", workload);
    }

    private List<Manifest> selecting(String kind, Workload workload) {
        Map<String, String> labels = labels(workload.podMetadata().get("labels"));
        return labels.entrySet().stream()
                .flatMap(label -> get(labelKey(kind, workload.id().namespace(), label)).stream())
                .filter(manifest ->
                        labels.entrySet().containsAll(selector(manifest).entrySet()))
                .toList();
    }

    private void addAccount(Workload workload, List<Manifest> found) {
        String namespace = workload.id().namespace();
        String account = Stream.of("serviceAccountName", "serviceAccount")
                .flatMap(key -> workload.pod().get(key).text().stream())
                .findFirst()
                .orElse("default");
        found.addAll(get(key("ServiceAccount", namespace, account)));
        for (Manifest binding : get("binding/" + namespace + "/" + account)) {
            found.add(binding);
            Field role = binding.root().get("roleRef");
            String kind = role.get("kind").text().orElse("");
            String scope = kind.equals("ClusterRole") ? "" : binding.namespace();
            found.addAll(get(key(kind, scope, role.get("name").text().orElse(""))));
        }
    }

    private static Stream<String> accounts(Manifest binding) {
        return binding.root()
                .get("subjects")
                .items()
                .filter(s ->
                        s.get("kind").text().filter("ServiceAccount"::equals).isPresent())
                .flatMap(s -> s.get("name").text().stream()
                        .map(name -> s.get("namespace").text().orElse(binding.namespace()) + "/" + name));
    }

    private static Stream<String> scaled(Manifest scaler) {
        Field spec = scaler.root().get("spec");
        return Stream.of("scaleTargetRef", "targetRef")
                .map(spec::get)
                .flatMap(target -> target.get("name").text().stream()
                        .map(name -> target.get("kind").text().orElse("Deployment") + "/" + name));
    }

    private static boolean isCoreService(Manifest manifest) {
        return manifest.kind().equals("Service") && manifest.apiVersion().indexOf('/') < 0;
    }

    private static Map<String, String> selector(Manifest manifest) {
        Field spec = manifest.root().get("spec");
        return labels(
                switch (manifest.kind()) {
                    case "Service" -> spec.get("selector");
                    case "NetworkPolicy" -> spec.get("podSelector").get("matchLabels");
                    default -> spec.get("selector").get("matchLabels");
                });
    }

    private static Map<String, String> labels(Field mapping) {
        Map<String, String> labels = new LinkedHashMap<>();
        mapping.entries().forEach(e -> e.text().ifPresent(value -> labels.put(e.key(), value)));
        return labels;
    }

    /** {@code users} of {@code users.shop.svc.cluster.local}. */
    private static String firstLabel(String host) {
        int dot = host.indexOf('.');
        return dot < 0 ? host : host.substring(0, dot);
    }

    private static String key(String kind, String namespace, String name) {
        return kind + "/" + namespace + "/" + name;
    }

    private static String labelKey(String kind, String namespace, Map.Entry<String, String> label) {
        return "label/" + key(kind, namespace, label.getKey()) + "=" + label.getValue();
    }

    /** Of several copies of one object the one in the same file, else the nearest: manifests come in sets. */
    private static List<Manifest> nearest(Workload workload, Collection<Manifest> found) {
        Comparator<Manifest> order = Comparator.comparing(
                        (Manifest m) -> !m.at().file().equals(workload.file()))
                .thenComparingInt(m -> Paths.distance(workload.directory(), Paths.parent(m.at().file())))
                .thenComparing(Manifest::at);
        Map<String, Optional<Manifest>> chosen = found.stream()
                .collect(Collectors.groupingBy(m -> key(m.kind(), m.namespace(), m.name()), Collectors.minBy(order)));
        return chosen.values().stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Manifest::at))
                .toList();
    }
}
