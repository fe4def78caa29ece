package dev.kube2wasm.migrator.engine.link;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every manifest of the estate by kind and namespace, and which of them concern a workload. */
final class Manifests {

    private static final List<String> BY_NAME_OF_TARGET =
            List.of("HorizontalPodAutoscaler", "VerticalPodAutoscaler", "ScaledObject", "ScaledJob");
    private static final List<String> BY_LABELS = List.of("Service", "PodDisruptionBudget", "NetworkPolicy");
    private static final List<String> ROUTES =
            List.of("Ingress", "HTTPRoute", "GRPCRoute", "TCPRoute", "TLSRoute", "VirtualService", "Route");

    private static final List<String> CONFIG_MAPS = List.of(
            "containers[*].env[*].valueFrom.configMapKeyRef.name",
            "containers[*].envFrom[*].configMapRef.name",
            "initContainers[*].env[*].valueFrom.configMapKeyRef.name",
            "initContainers[*].envFrom[*].configMapRef.name",
            "volumes[*].configMap.name",
            "volumes[*].projected.sources[*].configMap.name");
    private static final List<String> SECRETS = List.of(
            "containers[*].env[*].valueFrom.secretKeyRef.name",
            "containers[*].envFrom[*].secretRef.name",
            "initContainers[*].env[*].valueFrom.secretKeyRef.name",
            "initContainers[*].envFrom[*].secretRef.name",
            "volumes[*].secret.secretName",
            "volumes[*].projected.sources[*].secret.name");
    private static final List<String> CLAIMS = List.of("volumes[*].persistentVolumeClaim.claimName");
    private static final List<String> BACKENDS = List.of(
            "spec.rules[*].http.paths[*].backend.service.name",
            "spec.rules[*].http.paths[*].backend.serviceName",
            "spec.defaultBackend.service.name",
            "spec.backend.service.name",
            "spec.backend.serviceName",
            "spec.rules[*].backendRefs[*].name",
            "spec.http[*].route[*].destination.host",
            "spec.to.name");

    private final Map<String, List<Manifest>> byKind;

    Manifests(List<Manifest> all) {
        this.byKind = all.stream()
                .sorted(Comparator.comparing(Manifest::at))
                .collect(Collectors.groupingBy(Manifest::kind, TreeMap::new, Collectors.toList()));
    }

    /** The core Services of a namespace, as often as they are stated. */
    Stream<Manifest> services(String namespace) {
        return in(namespace, "Service").filter(Manifests::isCoreService);
    }

    private Stream<Manifest> in(String namespace, String kind) {
        return byKind.getOrDefault(kind, List.of()).stream()
                .filter(m -> m.namespace().equals(namespace));
    }

    private static boolean isCoreService(Manifest manifest) {
        return manifest.kind().equals("Service") && manifest.apiVersion().indexOf('/') < 0;
    }

    /** What concerns {@code workload}, each object once, sorted by position. */
    List<Manifest> related(Workload workload) {
        Set<Manifest> found = new LinkedHashSet<>();
        String namespace = workload.id().namespace();
        Map<String, String> labels = labels(workload.podMetadata().get("labels"));
        BY_LABELS.stream()
                .flatMap(kind -> in(namespace, kind))
                .filter(m -> !m.kind().equals("Service") || isCoreService(m))
                .filter(m -> selects(m, labels))
                .forEach(found::add);
        Set<String> services = found.stream()
                .filter(Manifests::isCoreService)
                .map(Manifest::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (workload.manifest().kind().equals("Service")) {
            services.add(workload.id().name());
        }
        named(workload, "ConfigMap", CONFIG_MAPS).forEach(found::add);
        named(workload, "Secret", SECRETS).forEach(found::add);
        named(workload, "PersistentVolumeClaim", CLAIMS).forEach(found::add);
        BY_NAME_OF_TARGET.stream()
                .flatMap(kind -> in(namespace, kind))
                .filter(m -> targets(m, workload))
                .forEach(found::add);
        ROUTES.stream()
                .flatMap(kind -> in(namespace, kind))
                .filter(m ->
                        names(m.root(), BACKENDS).map(Manifests::firstLabel).anyMatch(services::contains))
                .forEach(found::add);
        addAccount(workload, found);
        return nearest(workload, found);
    }

    private void addAccount(Workload workload, Set<Manifest> found) {
        String namespace = workload.id().namespace();
        String account = Stream.of("serviceAccountName", "serviceAccount")
                .flatMap(key -> workload.pod().get(key).text().stream())
                .findFirst()
                .orElse("default");
        in(namespace, "ServiceAccount").filter(m -> m.name().equals(account)).forEach(found::add);
        List<Manifest> bindings = Stream.concat(
                        in(namespace, "RoleBinding"), byKind.getOrDefault("ClusterRoleBinding", List.of()).stream())
                .filter(m -> m.root().get("subjects").items().anyMatch(s -> isAccount(s, account, namespace, m)))
                .toList();
        for (Manifest binding : bindings) {
            found.add(binding);
            Field role = binding.root().get("roleRef");
            String kind = role.get("kind").text().orElse("");
            String name = role.get("name").text().orElse("");
            byKind.getOrDefault(kind, List.of()).stream()
                    .filter(m -> m.name().equals(name)
                            && (kind.equals("ClusterRole") || m.namespace().equals(namespace)))
                    .forEach(found::add);
        }
    }

    private static boolean isAccount(Field subject, String account, String namespace, Manifest binding) {
        return subject.get("kind").text().filter("ServiceAccount"::equals).isPresent()
                && subject.get("name").text().filter(account::equals).isPresent()
                && subject.get("namespace").text().orElse(binding.namespace()).equals(namespace);
    }

    private static boolean targets(Manifest scaler, Workload workload) {
        Field spec = scaler.root().get("spec");
        return Stream.of("scaleTargetRef", "targetRef")
                .map(spec::get)
                .anyMatch(target -> target.get("name")
                                .text()
                                .filter(workload.id().name()::equals)
                                .isPresent()
                        && target.get("kind")
                                .text()
                                .orElse("Deployment")
                                .equals(workload.id().kind()));
    }

    private Stream<Manifest> named(Workload workload, String kind, List<String> paths) {
        Set<String> names = names(workload.pod(), paths).collect(Collectors.toSet());
        return in(workload.id().namespace(), kind).filter(m -> names.contains(m.name()));
    }

    private static Stream<String> names(Field root, List<String> paths) {
        return paths.stream().flatMap(root::select).flatMap(field -> field.text().stream());
    }

    /** {@code users} of {@code users.shop.svc.cluster.local}. */
    private static String firstLabel(String host) {
        int dot = host.indexOf('.');
        return dot < 0 ? host : host.substring(0, dot);
    }

    static boolean selects(Manifest manifest, Map<String, String> labels) {
        Field spec = manifest.root().get("spec");
        Field selector = switch (manifest.kind()) {
            case "Service" -> spec.get("selector");
            case "NetworkPolicy" -> spec.get("podSelector").get("matchLabels");
            default -> spec.get("selector").get("matchLabels");
        };
        Map<String, String> wanted = labels(selector);
        return !wanted.isEmpty() && labels.entrySet().containsAll(wanted.entrySet());
    }

    static Map<String, String> labels(Field mapping) {
        Map<String, String> labels = new LinkedHashMap<>();
        mapping.entries().forEach(e -> e.text().ifPresent(value -> labels.put(e.key(), value)));
        return labels;
    }

    /** Of several copies of one object the one in the same file, else the nearest: manifests come in sets. */
    private static List<Manifest> nearest(Workload workload, Set<Manifest> found) {
        Map<String, Manifest> chosen = new LinkedHashMap<>();
        Comparator<Manifest> order = Comparator.comparing(
                        (Manifest m) -> !m.at().file().equals(workload.file()))
                .thenComparing(m -> Paths.distance(workload.directory(), Paths.parent(m.at().file())))
                .thenComparing(Manifest::at);
        for (Manifest manifest : found) {
            chosen.merge(
                    manifest.kind() + "/" + manifest.namespace() + "/" + manifest.name(),
                    manifest,
                    (a, b) -> order.compare(a, b) <= 0 ? a : b);
        }
        List<Manifest> sorted = new ArrayList<>(chosen.values());
        sorted.sort(Comparator.comparing(Manifest::at));
        return List.copyOf(sorted);
    }
}
