package dev.kube2wasm.migrator.engine.generate;

import dev.kube2wasm.migrator.api.contract.Client;
import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.SecretNames;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Variable;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts what the deployment sets together with what the code reads. The value of a Secret is never looked at. */
final class DeployedVariables {

    /** Read by the Java launcher or a server's start script, and by nothing that a function has. */
    private static final Set<String> OF_THE_JVM = Set.of(
            "CATALINA_OPTS",
            "JAVA_ARGS",
            "JAVA_HOME",
            "JAVA_OPTS",
            "JAVA_OPTS_APPEND",
            "JAVA_TOOL_OPTIONS",
            "JDK_JAVA_OPTIONS",
            "JVM_ARGS",
            "JVM_OPTS");

    private final SortedMap<String, Variable> byName = new TreeMap<>();
    private final Map<String, Manifest> configMaps = new HashMap<>();
    private final Map<String, Manifest> secrets = new HashMap<>();

    private DeployedVariables(Microservice service) {
        service.related("ConfigMap").forEach(m -> configMaps.putIfAbsent(m.name(), m));
        service.related("Secret").forEach(m -> secrets.putIfAbsent(m.name(), m));
    }

    /** The contract with the variables of the deployment, and the values that it gives to those of the code. */
    static Contract into(Contract contract, Microservice service) {
        DeployedVariables deployed = new DeployedVariables(service);
        contract.variables().forEach(v -> deployed.byName.putIfAbsent(RelaxedName.of(v.key()), v));
        service.pod().select("containers[*]").forEach(deployed::container);
        List<Variable> all = deployed.byName.values().stream().sorted().toList();
        List<Client> clients =
                contract.clients().stream().map(deployed::addressed).toList();
        return new Contract(contract.operations(), contract.types(), all, clients, contract.stores());
    }

    /** The client with the address that the deployment gives it. */
    private Client addressed(Client client) {
        String url = client.setting()
                .flatMap(this::value)
                .filter(v -> v.contains("://"))
                .orElse(client.baseUrl());
        return new Client(client.name(), resolve(url), client.setting(), client.operations(), client.at());
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(byName.get(RelaxedName.of(name))).flatMap(Variable::fallback);
    }

    /** {@code text} with each <code>${NAME}</code> and <code>${NAME:default}</code> replaced, where there is a value. */
    private String resolve(String text) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", from)) {
            int end = text.indexOf('}', start);
            if (end < 0) {
                break;
            }
            String inside = text.substring(start + 2, end);
            int colon = inside.indexOf(':');
            String name = colon < 0 ? inside : inside.substring(0, colon);
            String otherwise = colon < 0 ? text.substring(start, end + 1) : inside.substring(colon + 1);
            result.append(text, from, start).append(value(name).orElse(otherwise));
            from = end + 1;
        }
        return result.append(text.substring(from)).toString();
    }

    private void container(Field container) {
        container.get("envFrom").items().forEach(from -> {
            String prefix = from.get("prefix").text().orElse("");
            data(configMaps, from.get("configMapRef")).forEach((key, value) -> plain(prefix + key, value));
            data(secrets, from.get("secretRef")).forEach((key, value) -> secret(prefix + key, value.at()));
        });
        container.get("env").items().forEach(variable -> {
            String name = variable.get("name").text().orElse("");
            Field reference = variable.get("valueFrom").get("configMapKeyRef");
            if (variable.get("valueFrom").get("secretKeyRef").exists()) {
                secret(name, variable.at());
            } else if (reference.exists()) {
                Field value = data(configMaps, reference)
                        .get(reference.get("key").text().orElse(""));
                put(name, Optional.ofNullable(value).flatMap(Field::text), variable.at());
            } else if (!variable.get("valueFrom").exists()) {
                plain(name, variable.get("value"));
            }
        });
    }

    private static SortedMap<String, Field> data(Map<String, Manifest> among, Field reference) {
        SortedMap<String, Field> data = new TreeMap<>();
        Manifest manifest = among.get(reference.get("name").text().orElse(""));
        if (manifest != null) {
            manifest.root().get("data").entries().forEach(e -> data.put(e.key(), e));
            manifest.root().get("stringData").entries().forEach(e -> data.put(e.key(), e));
        }
        return data;
    }

    private void plain(String name, Field value) {
        put(name, value.text(), value.at());
    }

    private void put(String name, Optional<String> value, SourceLocation at) {
        if (name.isBlank() || OF_THE_JVM.contains(name)) {
            return;
        }
        if (SecretNames.isSecret(name, value.orElse(""))) {
            secret(name, at);
            return;
        }
        Variable read = byName.get(RelaxedName.of(name));
        if (read == null) {
            byName.put(
                    RelaxedName.of(name),
                    new Variable(name, new Type.Scalar(Type.Scalar.Kind.STRING), value, false, value.isEmpty(), at));
        } else if (!read.secret() && value.isPresent()) {
            byName.put(
                    RelaxedName.of(name),
                    new Variable(read.key(), read.type(), value, false, read.required(), read.at()));
        }
    }

    private void secret(String name, SourceLocation at) {
        Variable read = byName.get(RelaxedName.of(name));
        if (read == null) {
            byName.put(
                    RelaxedName.of(name),
                    new Variable(name, new Type.Scalar(Type.Scalar.Kind.STRING), Optional.empty(), true, true, at));
        } else {
            byName.put(
                    RelaxedName.of(name),
                    new Variable(read.key(), read.type(), Optional.empty(), true, true, read.at()));
        }
    }
}
