package dev.kube2wasm.migrator.kubernetes.rules;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.stream.Stream;

/** The environment variables of the service's container, with what ConfigMaps and Secrets put into them. */
final class Variables {

    /**
     * A variable.
     *
     * @param value it may be a secret: to be looked at, and never repeated
     * @param at where the value stands
     */
    record Variable(String name, String value, SourceLocation at) {}

    private Variables() {}

    static Stream<Variable> of(Microservice service) {
        return Pods.main(service).stream()
                .flatMap(container -> Stream.concat(
                        container.select("env[*]").flatMap(entry -> single(service, entry)),
                        container.select("envFrom[*]").flatMap(source -> all(service, source))));
    }

    private static Stream<Variable> single(Microservice service, Field entry) {
        String name = entry.get("name").text().orElse("");
        Field from = entry.get("valueFrom");
        return Stream.of(
                        Stream.of(entry.get("value")),
                        referred(service, "ConfigMap", from.get("configMapKeyRef")),
                        referred(service, "Secret", from.get("secretKeyRef")))
                .flatMap(fields -> fields)
                .flatMap(field -> variable(name, field));
    }

    private static Stream<Field> referred(Microservice service, String kind, Field reference) {
        String key = reference.get("key").text().orElse("");
        return data(service, kind, reference).filter(entry -> entry.key().equals(key));
    }

    private static Stream<Variable> all(Microservice service, Field source) {
        return Stream.concat(
                        data(service, "ConfigMap", source.get("configMapRef")),
                        data(service, "Secret", source.get("secretRef")))
                .flatMap(entry -> variable(entry.key(), entry));
    }

    /** The readable entries of the object that {@code reference} names. */
    private static Stream<Field> data(Microservice service, String kind, Field reference) {
        String name = reference.get("name").text().orElse("");
        return service.related(kind)
                .filter(m -> !name.isEmpty() && m.name().equals(name))
                .map(Manifest::root)
                .flatMap(root ->
                        root.get(kind.equals("Secret") ? "stringData" : "data").entries());
    }

    private static Stream<Variable> variable(String name, Field value) {
        return value.text().map(text -> new Variable(name, text, value.at())).stream();
    }
}
