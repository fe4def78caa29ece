package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds batch jobs. */
@AutoService(Rule.class)
public final class JavaBatch implements Rule {

    private static final String[] JOBS = Names.all(
            Names.list(
                    "org.springframework.batch.core.**",
                    "org.springframework.cloud.task.configuration.EnableTask",
                    "org.apache.beam.sdk.**",
                    "org.easybatch.**"),
            Names.ee("batch.api.**", "batch.operations.**", "batch.runtime.**"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of("java-batch", "Finds batch jobs.", Capability.BATCH);
    }

    /** Where requests are answered too, the jobs may be only a part. */
    @Override
    public Stream<Finding> inspect(Microservice service) {
        Uses jobs = Uses.of(service, JOBS);
        return service.routes().isEmpty() ? jobs.require(Capability.BATCH) : jobs.suggest(Capability.BATCH);
    }
}
