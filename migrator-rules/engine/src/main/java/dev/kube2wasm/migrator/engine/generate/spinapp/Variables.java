package dev.kube2wasm.migrator.engine.generate.spinapp;

import dev.kube2wasm.migrator.api.contract.SecretNames;
import dev.kube2wasm.migrator.api.contract.Variable;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.engine.generate.RelaxedName;
import dev.kube2wasm.migrator.engine.generate.Service;
import dev.kube2wasm.migrator.engine.generate.rust.SpinStores;
import dev.kube2wasm.migrator.engine.generate.rust.VariableNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The environment of a container as variables of a SpinApp. The value of a Secret is never looked at. */
final class Variables {

    private static final String ONE_BY_ONE =
            "A SpinApp takes no variables as a whole: those that are known are written one by one; add what is added later.";

    private final Service service;
    private final Losses losses;
    /** The names that the variables of the contract have in the component. */
    private final Map<String, String> names = new TreeMap<>();

    private final SortedMap<String, Map<String, Object>> byName = new TreeMap<>();

    private Variables(Service service, Losses losses) {
        this.service = service;
        this.losses = losses;
        List<Variable> variables = service.contract().variables();
        List<String> given = VariableNames.of(variables);
        for (int i = 0; i < variables.size(); i++) {
            names.putIfAbsent(RelaxedName.of(variables.get(i).key()), given.get(i));
        }
    }

    /** The variables, sorted by name; what the environment cannot give them goes to {@code losses}. */
    static List<Object> of(Service service, Field container, Losses losses) {
        Variables variables = new Variables(service, losses);
        container.get("envFrom").items().forEach(variables::all);
        container.get("env").items().forEach(variables::one);
        variables.unset();
        return new ArrayList<>(variables.byName.values());
    }

    private void all(Field from) {
        String prefix = from.get("prefix").text().orElse("");
        losses.add(from, "envFrom", ONE_BY_ONE);
        references(from.get("configMapRef"), "ConfigMap", "configMapKeyRef", prefix);
        references(from.get("secretRef"), "Secret", "secretKeyRef", prefix);
        losses.rest(from, "envFrom[].", Set.of("prefix", "configMapRef", "secretRef"), KnownKeys.NONE);
    }

    private void references(Field reference, String kind, String key, String prefix) {
        String name = reference.get("name").text().orElse("");
        if (name.isEmpty()) {
            return;
        }
        Microservice microservice = service.microservice();
        Optional<Manifest> manifest =
                microservice.related(kind).filter(m -> m.name().equals(name)).findFirst();
        if (manifest.isEmpty()) {
            losses.add(
                    reference,
                    "envFrom." + reference.key(),
                    "No manifest of the " + kind + " '" + name + "' was found: add a variable for each of its keys.");
            return;
        }
        for (String data : List.of("data", "stringData")) {
            manifest.get()
                    .root()
                    .get(data)
                    .entries()
                    .forEach(e -> put(prefix + e.key(), Map.of("valueFrom", Map.of(key, selector(name, e.key())))));
        }
    }

    private static Map<String, Object> selector(String name, String key) {
        Map<String, Object> selector = new LinkedHashMap<>();
        selector.put("name", name);
        selector.put("key", key);
        return selector;
    }

    private void one(Field variable) {
        String name = variable.get("name").text().orElse("");
        Field from = variable.get("valueFrom");
        if (from.exists()) {
            from.entries().forEach(source -> from(name, source));
        } else {
            String value = variable.get("value").text().orElse("");
            if (SecretNames.isSecret(name, value)) {
                String secret = service.name() + "-secrets";
                losses.add(
                        variable,
                        "env " + name,
                        "Its value stands in the manifest: put it into a Secret '" + secret + "' under the key '" + name
                                + "', where the SpinApp looks for it.");
                put(name, Map.of("valueFrom", Map.of("secretKeyRef", selector(secret, name))));
            } else {
                if (value.contains("$(")) {
                    losses.add(
                            variable,
                            "env " + name,
                            "Kubernetes puts no other variable into the value of a SpinApp's: write it out.");
                }
                put(name, Map.of("value", value));
            }
        }
        losses.rest(variable, "env " + name + ": ", Set.of("name", "value", "valueFrom"), KnownKeys.NONE);
    }

    private void from(String name, Field source) {
        List<String> copied = switch (source.key()) {
            case "configMapKeyRef", "secretKeyRef" -> List.of("name", "key", "optional");
            case "fieldRef" -> List.of("apiVersion", "fieldPath");
            case "resourceFieldRef" -> List.of("resource", "divisor");
            default -> List.of();
        };
        if (copied.isEmpty()) {
            losses.add(
                    source,
                    "env " + name + ": valueFrom." + source.key(),
                    "A SpinApp takes variables from ConfigMaps, Secrets and fields of the pod: put the value into one.");
            return;
        }
        Map<String, Object> reference = new LinkedHashMap<>();
        for (String key : copied) {
            Field part = source.get(key);
            if (part.exists()) {
                reference.put(
                        key,
                        key.equals("optional") ? part.isTrue() : part.text().orElse(""));
            }
        }
        put(name, Map.of("valueFrom", Map.of(source.key(), reference)));
        losses.rest(source, "env " + name + ": valueFrom." + source.key() + ".", Set.copyOf(copied), KnownKeys.NONE);
    }

    private void put(String key, Map<String, Object> value) {
        // What only the Java launcher reads is no variable of the contract, and nothing to a component.
        String name = names.get(RelaxedName.of(key));
        if (name != null) {
            Map<String, Object> variable = new LinkedHashMap<>();
            variable.put("name", name);
            variable.putAll(value);
            byName.put(name, variable);
        }
    }

    /** A secret has no default: an application does not start where nothing gives it its value. */
    private void unset() {
        for (Variable variable : service.contract().variables()) {
            String name = names.getOrDefault(RelaxedName.of(variable.key()), "");
            if (variable.secret() && !byName.containsKey(name)) {
                losses.add(
                        variable.at(),
                        variable.key(),
                        "No manifest gives this secret: add a variable '" + name + "' with a secretKeyRef.");
            }
        }
        for (SpinStores.Host host : SpinStores.hosts(service.contract())) {
            losses.add(
                    service.microservice().workload().at(),
                    host.name(),
                    "The host of " + host.store() + " stands in a secret: add a variable '" + host.name()
                            + "' with host and port, which is what the component may call.");
        }
    }
}
