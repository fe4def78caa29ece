package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds clients that are pinned to one pod: it probably keeps something for them. */
@AutoService(Rule.class)
public final class StickySession implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-sticky-session", "Finds clients that are pinned to one pod.", Capability.SESSION_STATE);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        Stream<Field> services = service.related("Service")
                .map(s -> s.root().get("spec").get("sessionAffinity"))
                .filter(f -> f.text().filter("ClientIP"::equals).isPresent());
        Stream<Field> ingresses = service.related("Ingress")
                .map(i -> i.root().get("metadata").get("annotations").get("nginx.ingress.kubernetes.io/affinity"))
                .filter(f -> f.text().filter("cookie"::equals).isPresent());
        return Stream.concat(services, ingresses)
                .map(f -> Finding.requires(Capability.SESSION_STATE, f.at()).likely());
    }
}
