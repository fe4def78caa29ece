package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds the largest request body that an Ingress lets through to the service. */
@AutoService(Rule.class)
public final class BodySize implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "k8s-body-size", "Finds the largest request body that an Ingress lets through.", Capability.BODY_SIZE);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return service.related("Ingress")
                .map(i ->
                        i.root().get("metadata").get("annotations").get("nginx.ingress.kubernetes.io/proxy-body-size"))
                .flatMap(f -> Quantities.kibibytes(f.text().orElse("")).stream()
                        .filter(kib -> kib > 0)
                        .mapToObj(kib -> Finding.requires(Capability.BODY_SIZE, kib, f.at())));
    }
}
