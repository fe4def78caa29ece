package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds scratch space: emptyDir volumes. */
@AutoService(Rule.class)
public final class ScratchVolume implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-empty-dir", "Finds scratch space.", Capability.VOLUME_SCRATCH);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return service.pod()
                .select("volumes[*].emptyDir")
                .map(v -> Finding.requires(Capability.VOLUME_SCRATCH, v.at()));
    }
}
