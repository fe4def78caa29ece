package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds configuration: environment variables, and ConfigMaps as variables or files. One finding a container. */
@AutoService(Rule.class)
public final class Configuration implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-config", "Finds configuration.", Capability.CONFIG);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Pods.containers(service).stream()
                .flatMap(c -> Stream.of(
                                c.select("env[*]").filter(e -> e.get("value").exists()),
                                c.select("env[*].valueFrom.configMapKeyRef"),
                                c.select("envFrom[*].configMapRef"),
                                configFiles(service, c))
                        .flatMap(s -> s)
                        .limit(1)
                        .map(f -> Finding.requires(Capability.CONFIG, f.at())));
    }

    private static Stream<Field> configFiles(Microservice service, Field container) {
        return service.pod()
                .select("volumes[*]")
                .filter(v -> v.get("configMap").exists())
                .filter(v -> container
                        .select("volumeMounts[*].name")
                        .anyMatch(n -> n.text().equals(v.get("name").text())))
                .map(v -> v.get("configMap"));
    }
}
