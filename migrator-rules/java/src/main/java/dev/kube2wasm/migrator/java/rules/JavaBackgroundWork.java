package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Task;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/**
 * Finds work that goes on after the request that started it, or beside all requests. A request that waits for its own
 * threads, a thread that only helps the process to start, and a hook for its end are no such work.
 */
@AutoService(Rule.class)
public final class JavaBackgroundWork implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "java-background-work", "Finds threads that outlive a request.", Capability.THREADS_BACKGROUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return service.code()
                .tasks()
                .filter(t -> OtherLanguages.haveNone(t.at()))
                .filter(JavaBackgroundWork::outlivesRequest)
                .map(t -> Finding.requires(Capability.THREADS_BACKGROUND, t.at()));
    }

    private static boolean outlivesRequest(Task task) {
        return task.runner() != Task.Runner.SCHEDULE
                && !task.awaited()
                && !task.atShutdown()
                && (task.endless() || !task.atStartup());
    }
}
