package dev.kube2wasm.migrator.polyglot.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds WebSockets and other connections that stay open. The libraries are listed in {@link KnownLibraries}. */
@AutoService(Rule.class)
public final class PolyglotServerPush implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "polyglot-server-push", "Finds WebSockets and other connections that stay open.", Capability.WEBSOCKET);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.require(service, Capability.WEBSOCKET);
    }
}
