package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds calls to a Dapr sidecar, through its client or its address. */
@AutoService(Rule.class)
public final class JavaDapr implements Rule {

    private static final String[] PATTERNS = {"io.dapr.**", "io.quarkiverse.dapr.**"};

    @Override
    public RuleInfo info() {
        return RuleInfo.of("java-dapr", "Finds calls to a Dapr sidecar.", Capability.SIDECAR);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Stream.concat(
                Uses.of(service, PATTERNS).require(Capability.SIDECAR),
                service.calls().stream()
                        .filter(call -> isDapr(call.url()))
                        .map(call -> Finding.requires(Capability.SIDECAR, call.at())));
    }

    private static boolean isDapr(String url) {
        return url.contains("localhost:3500") || url.contains("127.0.0.1:3500") || url.contains("DAPR_HTTP_PORT");
    }
}
