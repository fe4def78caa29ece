package dev.kube2wasm.migrator.java.gateway;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.route.Action.Backend;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the address of a route means in the estate. */
final class GatewayTargets {

    private static final Pattern ADDRESS =
            Pattern.compile("([a-z]{1,10})://([^/:?#]{1,253})(?::(\\d{1,5}))?([/?#].*)?");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9_.-]{1,100})(:[^}]*)?}");

    private final List<Manifest> manifests;
    private final Map<String, Set<String>> variables = new TreeMap<>();

    GatewayTargets(List<Manifest> manifests) {
        this.manifests = manifests;
        manifests.stream()
                .flatMap(m -> m.root().select("spec.template.spec.containers[*].env[*]"))
                .forEach(this::variable);
    }

    private void variable(Field env) {
        env.get("name")
                .text()
                .ifPresent(name -> env.get("value")
                        .text()
                        .ifPresent(value -> variables
                                .computeIfAbsent(name, n -> new TreeSet<>())
                                .add(value)));
    }

    /** {@code text} with the variables that manifests set, where they all set them to the same. */
    String deployed(String text) {
        Matcher variable = VARIABLE.matcher(text);
        return variable.replaceAll(v -> Optional.ofNullable(variables.get(environment(v.group(1))))
                .filter(values -> values.size() == 1)
                .map(values -> Matcher.quoteReplacement(values.iterator().next()))
                .orElseGet(() -> Matcher.quoteReplacement(v.group())));
    }

    /** The name of a key in the environment, as Spring Boot looks for it. */
    private static String environment(String key) {
        return key.replace('.', '_').replace("-", "").toUpperCase(java.util.Locale.ROOT);
    }

    /** Where an address leads. Its path, if it has one, means nothing to the gateway. */
    record Address(String scheme, Backend backend, Optional<String> host) {}

    /** Empty where the text is no address of a Service, such as {@code forward:/fallback}. */
    Optional<Address> of(String uri, SourceLocation at) {
        Matcher parts = ADDRESS.matcher(uri);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1);
        boolean balanced = scheme.equals("lb");
        String name = parts.group(2);
        Optional<String> port = Optional.ofNullable(parts.group(3));
        String usual = balanced ? "" : scheme.equals("https") || scheme.equals("wss") ? "443" : "80";
        Optional<String> host = balanced
                ? Optional.empty()
                : Optional.of(name + port.map(p -> ":" + p).orElse(""));
        return Optional.of(new Address(scheme, backend(name, port.orElse(usual), at), host));
    }

    private Backend backend(String host, String port, SourceLocation at) {
        String[] labels = host.split("\\.", -1);
        boolean service = labels.length == 1 || (labels.length == 2 && isNamespace(labels[1]));
        if (service || (labels.length > 2 && labels[2].equals("svc"))) {
            return new Backend(labels.length > 1 ? labels[1] : namespace(labels[0]), labels[0], port, at);
        }
        return new Backend("default", host, port, at);
    }

    private boolean isNamespace(String label) {
        return manifests.stream().anyMatch(m -> m.namespace().equals(label));
    }

    /** A short name is that of the only Service that has it. */
    private String namespace(String service) {
        List<String> all = manifests.stream()
                .filter(m -> m.kind().equals("Service") && m.name().equalsIgnoreCase(service))
                .map(Manifest::namespace)
                .distinct()
                .toList();
        return all.size() == 1 ? all.get(0) : "default";
    }
}
