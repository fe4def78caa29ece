package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds containers that run beside the service in its pod, and Dapr, which is put there by an annotation. The proxy of a service mesh does not count. */
@AutoService(Rule.class)
public final class Sidecars implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-sidecar", "Finds containers beside the service.", Capability.SIDECAR);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        Stream<Field> containers = Pods.beside(service);
        Stream<Field> dapr = Stream.of(
                        service.podMetadata(), service.workload().root().get("metadata"))
                .map(m -> m.get("annotations").get("dapr.io/enabled"))
                .filter(Field::isTrue)
                .limit(1);
        return Stream.concat(containers, dapr).map(f -> Finding.requires(Capability.SIDECAR, f.at()));
    }
}
