package dev.kube2wasm.migrator.polyglot.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds calls to the Kubernetes API. The libraries are listed in {@link KnownLibraries}. */
@AutoService(Rule.class)
public final class PolyglotKubernetesClient implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("polyglot-kubernetes-client", "Finds calls to the Kubernetes API.", Capability.K8S_API);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.require(service, Capability.K8S_API);
    }
}
