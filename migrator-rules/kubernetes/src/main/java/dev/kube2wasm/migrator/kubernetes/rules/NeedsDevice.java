package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds GPUs and other devices that a container asks for. */
@AutoService(Rule.class)
public final class NeedsDevice implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-gpu", "Finds GPUs and other devices.", Capability.GPU);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Pods.allContainers(service)
                .flatMap(c -> Stream.of("limits", "requests")
                        .flatMap(k -> c.get("resources").get(k).entries()))
                .filter(r -> isDevice(r.key()))
                .map(r -> Finding.requires(Capability.GPU, r.at()));
    }

    // Extended resources have a domain; the ones of Kubernetes itself do not.
    private static boolean isDevice(String resource) {
        int slash = resource.indexOf('/');
        return slash > 0
                && (resource.endsWith("/gpu")
                        || resource.startsWith("nvidia.com/")
                        || resource.startsWith("amd.com/")
                        || resource.startsWith("gpu.intel.com/")
                        || resource.startsWith("google.com/tpu")
                        || resource.startsWith("aws.amazon.com/neuron")
                        || resource.startsWith("habana.ai/")
                        || resource.startsWith("smarter-devices/"));
    }
}
