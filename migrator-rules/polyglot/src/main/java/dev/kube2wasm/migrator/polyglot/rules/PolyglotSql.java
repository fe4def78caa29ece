package dev.kube2wasm.migrator.polyglot.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds work with SQL databases. The libraries are listed in {@link KnownLibraries}. */
@AutoService(Rule.class)
public final class PolyglotSql implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "polyglot-sql",
                "Finds work with SQL databases.",
                Capability.SQL_POSTGRES,
                Capability.SQL_MYSQL,
                Capability.SQL_OTHER);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.require(service, Capability.SQL_POSTGRES, Capability.SQL_MYSQL, Capability.SQL_OTHER);
    }
}
