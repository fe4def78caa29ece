package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds StatefulSets: their replicas have names, an order and storage of their own. */
@AutoService(Rule.class)
public final class StableIdentity implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-stateful-set", "Finds replicas with a stable identity.", Capability.IDENTITY_STABLE);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return service.id().kind().equals("StatefulSet")
                ? Stream.of(Finding.requires(
                        Capability.IDENTITY_STABLE,
                        service.workload().root().get("kind").at()))
                : Stream.empty();
    }
}
