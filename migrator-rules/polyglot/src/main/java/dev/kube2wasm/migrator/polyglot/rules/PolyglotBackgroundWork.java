package dev.kube2wasm.migrator.polyglot.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Task;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds work that goes on after the request that started it, or beside all requests. A request that waits for its own work, and work that ends once the process has started, are no such work. */
@AutoService(Rule.class)
public final class PolyglotBackgroundWork implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "polyglot-background-work", "Finds work that outlives a request.", Capability.THREADS_BACKGROUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        Stream<Finding> work = service.code()
                .tasks()
                .filter(t -> Languages.isPolyglot(t.at().file()))
                .filter(t -> t.runner() != Task.Runner.SCHEDULE && !t.awaited() && (t.endless() || !t.atStartup()))
                .map(t -> Finding.requires(Capability.THREADS_BACKGROUND, t.at()));
        return Stream.concat(Uses.require(service, Capability.THREADS_BACKGROUND), work)
                .distinct();
    }
}
