package dev.kube2wasm.migrator.polyglot.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds sessions that are kept on the server. The libraries are listed in {@link KnownLibraries}. */
@AutoService(Rule.class)
public final class PolyglotSession implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("polyglot-session", "Finds sessions that are kept on the server.", Capability.SESSION_STATE);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.require(service, Capability.SESSION_STATE);
    }
}
