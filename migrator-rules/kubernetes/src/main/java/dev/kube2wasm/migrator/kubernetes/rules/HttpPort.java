package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds HTTP by an Ingress or HTTPRoute that leads to the service, or by an HTTP probe. */
@AutoService(Rule.class)
public final class HttpPort implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-http-port", "Finds routes and probes that speak HTTP.", Capability.HTTP_INBOUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        Stream<Field> routes = service.related().stream()
                .filter(m -> m.kind().equals("Ingress") || m.kind().equals("HTTPRoute"))
                .map(m -> m.root().get("kind"));
        Stream<Field> probes = Pods.main(service).stream()
                .flatMap(c -> Stream.of("readinessProbe", "livenessProbe", "startupProbe")
                        .map(p -> c.get(p).get("httpGet")))
                .filter(Field::exists)
                .limit(1);
        return Stream.concat(routes, probes)
                .map(f -> Finding.requires(Capability.HTTP_INBOUND, f.at()).likely());
    }
}
