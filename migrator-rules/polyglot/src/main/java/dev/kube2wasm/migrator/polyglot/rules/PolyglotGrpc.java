package dev.kube2wasm.migrator.polyglot.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds gRPC servers and clients. The libraries are listed in {@link KnownLibraries}. */
@AutoService(Rule.class)
public final class PolyglotGrpc implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "polyglot-grpc", "Finds gRPC servers and clients.", Capability.GRPC_INBOUND, Capability.GRPC_OUTBOUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.require(service, Capability.GRPC_INBOUND, Capability.GRPC_OUTBOUND);
    }
}
