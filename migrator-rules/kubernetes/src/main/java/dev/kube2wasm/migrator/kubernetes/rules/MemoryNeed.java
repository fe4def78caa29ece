package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds the main container's memory limit, or its request where it has no limit. */
@AutoService(Rule.class)
public final class MemoryNeed implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-memory", "Finds how much memory the service asks for.", Capability.MEMORY);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Pods.main(service).stream()
                .flatMap(c -> Stream.of("limits", "requests")
                        .map(k -> c.get("resources").get(k).get("memory"))
                        .filter(Field::exists)
                        .limit(1))
                .flatMap(f -> Quantities.mebibytes(f.text().orElse("")).stream()
                        .mapToObj(mib -> Finding.requires(Capability.MEMORY, mib, f.at())));
    }
}
