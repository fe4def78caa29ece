package dev.kube2wasm.migrator.polyglot.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds work with MongoDB and other stores that are not SQL. The libraries are listed in {@link KnownLibraries}. */
@AutoService(Rule.class)
public final class PolyglotNosql implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "polyglot-nosql",
                "Finds work with MongoDB and other stores that are not SQL.",
                Capability.NOSQL_MONGODB,
                Capability.NOSQL_OTHER);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.require(service, Capability.NOSQL_MONGODB, Capability.NOSQL_OTHER);
    }
}
