package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds Secrets that a container reads, as variables or files; never their values. Image pull secrets do not count. */
@AutoService(Rule.class)
public final class SecretsUsed implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-secrets", "Finds Secrets that a container reads.", Capability.SECRETS);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        Stream<Field> variables = Pods.containers(service).stream()
                .flatMap(c ->
                        Stream.concat(c.select("env[*].valueFrom.secretKeyRef"), c.select("envFrom[*].secretRef")));
        Stream<Field> files = service.pod()
                .select("volumes[*]")
                .flatMap(v -> Stream.concat(Stream.of(v.get("secret")), v.select("projected.sources[*].secret")))
                .filter(Field::exists);
        return Stream.concat(variables, files).map(f -> Finding.requires(Capability.SECRETS, f.at()));
    }
}
