package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds container ports that belong to a protocol other than HTTP by their number. A port named after HTTP or gRPC does
 * not count, and neither does known infrastructure, which has a rule of its own.
 */
@AutoService(Rule.class)
public final class TcpPort implements Rule {

    private static final List<String> WEB_NAMES =
            List.of("http", "web", "grpc", "h2", "metrics", "management", "admin");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-tcp-port", "Finds ports of protocols other than HTTP.", Capability.TCP_INBOUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        if (Pods.isInfrastructure(service)) {
            return Stream.empty();
        }
        return Pods.main(service).stream()
                .flatMap(container -> container.select("ports[*]"))
                .filter(port -> port.get("protocol").text().orElse("TCP").equals("TCP"))
                .filter(port -> WEB_NAMES.stream()
                        .noneMatch(name -> port.get("name").text().orElse("").startsWith(name)))
                .map(port -> port.get("containerPort"))
                .filter(number -> number.text().flatMap(Protocols::ofPort).isPresent())
                .map(Field::at)
                .map(at -> Finding.requires(Capability.TCP_INBOUND, at).likely());
    }
}
