package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds ports and probes that speak gRPC by their name, their protocol or their kind. */
@AutoService(Rule.class)
public final class GrpcPort implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-grpc-port", "Finds ports and probes that speak gRPC.", Capability.GRPC_INBOUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        Stream<Field> probes = Pods.containers(service).stream()
                .flatMap(c -> Stream.of("livenessProbe", "readinessProbe", "startupProbe")
                        .map(p -> c.get(p).get("grpc")))
                .filter(Field::exists);
        Stream<Field> ports = Stream.concat(
                        Pods.containers(service).stream().flatMap(c -> c.select("ports[*]")),
                        service.related("Service").flatMap(s -> s.root().select("spec.ports[*]")))
                .flatMap(p -> Stream.of(p.get("name"), p.get("appProtocol")))
                .filter(f -> f.text().filter(GrpcPort::isGrpc).isPresent());
        return Stream.concat(probes, ports)
                .map(f -> Finding.requires(Capability.GRPC_INBOUND, f.at()).likely());
    }

    // https://kubernetes.io/docs/concepts/services-networking/service/#application-protocol, read 2026-11-23
    private static boolean isGrpc(String name) {
        return name.equals("grpc")
                || name.startsWith("grpc-")
                || name.endsWith("-grpc")
                || name.equals("kubernetes.io/h2c");
    }
}
