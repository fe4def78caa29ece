package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds use of the node's network, process or IPC namespace, and ports bound on the node. */
@AutoService(Rule.class)
public final class HostNamespaces implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "k8s-host-namespaces", "Finds use of the node's namespaces and ports.", Capability.HOST_NETWORK);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        Stream<Field> namespaces = Stream.of("hostNetwork", "hostPID", "hostIPC")
                .map(service.pod()::get)
                .filter(Field::isTrue);
        Stream<Field> ports = Pods.allContainers(service)
                .flatMap(c -> c.select("ports[*].hostPort"))
                .filter(p -> p.text().filter(t -> !t.equals("0")).isPresent());
        return Stream.concat(namespaces, ports).map(f -> Finding.requires(Capability.HOST_NETWORK, f.at()));
    }
}
