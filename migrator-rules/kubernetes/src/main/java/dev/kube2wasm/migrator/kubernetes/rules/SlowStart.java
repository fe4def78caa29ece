package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds how long Kubernetes waits for the service to start: what its startup probe allows. */
@AutoService(Rule.class)
public final class SlowStart implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-startup-probe", "Finds how long the service may take to start.", Capability.STARTUP);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Pods.main(service).stream()
                .map(c -> c.get("startupProbe"))
                .filter(Field::exists)
                .map(p -> Finding.requires(
                        Capability.STARTUP,
                        1000
                                * (number(p, "initialDelaySeconds", 0)
                                        + number(p, "failureThreshold", 3) * number(p, "periodSeconds", 10)),
                        p.at()));
    }

    // Defaults: https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/, read 2026-11-23
    private static long number(Field probe, String key, long otherwise) {
        return Quantities.wholeNumber(probe.get(key).text().orElse("")).orElse(otherwise);
    }
}
