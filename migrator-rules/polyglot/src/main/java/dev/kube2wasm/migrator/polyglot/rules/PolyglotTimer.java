package dev.kube2wasm.migrator.polyglot.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Task;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds work that the clock starts. */
@AutoService(Rule.class)
public final class PolyglotTimer implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("polyglot-timer", "Finds work that the clock starts.", Capability.TIMER_SCHEDULED);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        Stream<Finding> work = service.code()
                .tasks()
                .filter(t -> Languages.isPolyglot(t.at().file()))
                .filter(t -> t.runner() == Task.Runner.SCHEDULE)
                .map(t -> Finding.requires(Capability.TIMER_SCHEDULED, t.at()));
        return Stream.concat(Uses.require(service, Capability.TIMER_SCHEDULED), work)
                .distinct();
    }
}
