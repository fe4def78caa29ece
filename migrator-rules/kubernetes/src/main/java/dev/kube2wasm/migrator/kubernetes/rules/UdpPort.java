package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds container ports that take UDP. */
@AutoService(Rule.class)
public final class UdpPort implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-udp-port", "Finds UDP ports.", Capability.UDP_INBOUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Pods.containers(service).stream()
                .flatMap(c -> c.select("ports[*].protocol"))
                .filter(p -> p.text().filter("UDP"::equals).isPresent())
                .map(p -> Finding.requires(Capability.UDP_INBOUND, p.at()));
    }
}
