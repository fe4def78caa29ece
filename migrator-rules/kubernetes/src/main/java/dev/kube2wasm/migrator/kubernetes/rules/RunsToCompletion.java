package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds Jobs and CronJobs. */
@AutoService(Rule.class)
public final class RunsToCompletion implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "k8s-job", "Finds work that runs to completion.", Capability.BATCH, Capability.TIMER_SCHEDULED);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return switch (service.id().kind()) {
            case "Job" ->
                Stream.of(Finding.requires(
                        Capability.BATCH, service.workload().root().get("kind").at()));
            case "CronJob" ->
                Stream.of(
                        Finding.requires(
                                Capability.BATCH,
                                service.workload().root().get("kind").at()),
                        Finding.requires(
                                Capability.TIMER_SCHEDULED,
                                service.workload()
                                        .root()
                                        .get("spec")
                                        .get("schedule")
                                        .at()));
            default -> Stream.empty();
        };
    }
}
