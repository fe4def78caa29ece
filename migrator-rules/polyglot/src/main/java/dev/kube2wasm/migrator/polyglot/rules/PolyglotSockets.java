package dev.kube2wasm.migrator.polyglot.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds sockets that carry no HTTP, and the protocols over them. The libraries are listed in {@link KnownLibraries}. */
@AutoService(Rule.class)
public final class PolyglotSockets implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "polyglot-sockets",
                "Finds sockets that carry no HTTP, and the protocols over them.",
                Capability.TCP_INBOUND,
                Capability.TCP_OUTBOUND,
                Capability.UDP_INBOUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.require(service, Capability.TCP_INBOUND, Capability.TCP_OUTBOUND, Capability.UDP_INBOUND);
    }
}
