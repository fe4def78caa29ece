package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds agents: a DaemonSet runs on every node because it belongs to the node. */
@AutoService(Rule.class)
public final class DaemonOnEveryNode implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-daemon-set", "Finds agents that run on every node.", Capability.INFRASTRUCTURE);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return service.id().kind().equals("DaemonSet")
                ? Stream.of(Finding.requires(
                        Capability.INFRASTRUCTURE,
                        service.workload().root().get("kind").at()))
                : Stream.empty();
    }
}
