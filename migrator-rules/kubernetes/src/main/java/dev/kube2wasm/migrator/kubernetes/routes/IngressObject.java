package dev.kube2wasm.migrator.kubernetes.routes;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.route.Action.Backend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An Ingress, whatever the version of its API.
 *
 * @param defaultBackend where requests go that no rule takes; empty where the object has none
 */
record IngressObject(
        Manifest manifest,
        String controllerClass,
        List<HostRule> rules,
        Optional<Backend> defaultBackend,
        Set<String> tlsHosts) {

    private static final String PREFIX = "nginx.ingress.kubernetes.io/";

    /** The paths of one host, which is empty for any. */
    record HostRule(String host, List<Path> paths, SourceLocation at) {}

    /** A path with where it leads. */
    record Path(String path, Type type, Backend backend, SourceLocation at) {}

    /** How a path is compared. */
    enum Type {
        EXACT,
        PREFIX,
        IMPLEMENTATION_SPECIFIC
    }

    static IngressObject of(Manifest manifest) {
        Field spec = manifest.root().get("spec");
        List<HostRule> rules = new ArrayList<>();
        spec.get("rules")
                .items()
                .forEach(rule -> rules.add(new HostRule(
                        rule.get("host").text().orElse(""),
                        rule.get("http")
                                .get("paths")
                                .items()
                                .map(p -> path(p, manifest))
                                .toList(),
                        rule.at())));
        Field fallback = spec.get("defaultBackend").exists() ? spec.get("defaultBackend") : spec.get("backend");
        return new IngressObject(
                manifest,
                spec.get("ingressClassName")
                        .text()
                        .or(() -> annotations(manifest)
                                .get("kubernetes.io/ingress.class")
                                .text())
                        .orElse(""),
                rules,
                fallback.exists() ? Optional.of(backend(fallback, manifest)) : Optional.empty(),
                spec.get("tls")
                        .items()
                        .flatMap(t -> t.get("hosts").items())
                        .flatMap(h -> h.text().stream())
                        .collect(Collectors.toSet()));
    }

    /** An annotation of ingress-nginx; empty where the object has none of the name. */
    Optional<String> nginx(String name) {
        return annotations(manifest).get(PREFIX + name).text().filter(t -> !t.isEmpty());
    }

    /** An annotation of F5's NGINX Ingress Controller; empty where the object has none of the name. */
    Optional<String> nginxOrg(String name) {
        return annotation("nginx.org/" + name);
    }

    /** Any annotation, by its whole name. */
    Optional<String> annotation(String name) {
        return annotations(manifest).get(name).text().filter(t -> !t.isEmpty());
    }

    /** All annotations of F5's NGINX Ingress Controller. */
    List<Field> nginxOrgAnnotations() {
        return annotations(manifest)
                .entries()
                .filter(e -> e.key().startsWith("nginx.org/") || e.key().startsWith("nginx.com/"))
                .toList();
    }

    boolean isSet(String name) {
        return nginx(name).filter("true"::equals).isPresent();
    }

    /** All annotations of ingress-nginx, without the prefix. */
    List<Field> nginxAnnotations() {
        return annotations(manifest)
                .entries()
                .filter(e -> e.key().startsWith(PREFIX))
                .toList();
    }

    static String nginxName(Field annotation) {
        return annotation.key().substring(PREFIX.length());
    }

    String name() {
        return manifest.namespace() + "/" + manifest.name();
    }

    private static Field annotations(Manifest manifest) {
        return manifest.root().get("metadata").get("annotations");
    }

    private static Path path(Field path, Manifest manifest) {
        Type type = switch (path.get("pathType").text().orElse("")) {
            case "Exact" -> Type.EXACT;
            case "Prefix" -> Type.PREFIX;
            default -> Type.IMPLEMENTATION_SPECIFIC;
        };
        String text = path.get("path").text().filter(t -> !t.isEmpty()).orElse("/");
        return new Path(text, type, backend(path.get("backend"), manifest), path.at());
    }

    /** Of {@code networking.k8s.io/v1}, or of the betas before it. */
    private static Backend backend(Field backend, Manifest manifest) {
        Field service = backend.get("service");
        if (service.exists()) {
            Field port = service.get("port");
            return new Backend(
                    manifest.namespace(),
                    service.get("name").text().orElse(""),
                    port.get("number").text().or(() -> port.get("name").text()).orElse(""),
                    service.at());
        }
        return new Backend(
                manifest.namespace(),
                backend.get("serviceName").text().orElse(""),
                backend.get("servicePort").text().orElse(""),
                backend.at());
    }
}
