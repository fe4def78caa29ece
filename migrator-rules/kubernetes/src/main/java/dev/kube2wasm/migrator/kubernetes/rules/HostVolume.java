package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds directories of the node that a container mounts. A volume that no container mounts does not count. */
@AutoService(Rule.class)
public final class HostVolume implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-host-path", "Finds directories of the node.", Capability.VOLUME_HOST);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return service.pod()
                .select("volumes[*]")
                .filter(v -> v.get("hostPath").exists())
                .filter(v -> Pods.allContainers(service)
                        .flatMap(c -> c.select("volumeMounts[*].name"))
                        .anyMatch(n -> n.text().equals(v.get("name").text())))
                .map(v -> Finding.requires(
                        Capability.VOLUME_HOST, v.get("hostPath").at()));
    }
}
