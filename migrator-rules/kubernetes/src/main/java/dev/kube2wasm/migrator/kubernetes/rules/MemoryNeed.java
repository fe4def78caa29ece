package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the main container's memory limit, or its request where it has no limit. Of a JVM's limit only the heap counts:
 * the rest is the JVM's own.
 */
@AutoService(Rule.class)
public final class MemoryNeed implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "k8s-memory",
                "Finds how much memory the service asks for; of a Java service, how large its heap may become.",
                Capability.MEMORY);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Pods.main(service).stream().flatMap(container -> {
            Stream<Field> given = Stream.of("limits", "requests")
                    .map(k -> container.get("resources").get(k).get("memory"));
            Optional<Field> amount = given.filter(Field::exists).findFirst();
            if (service.code().languages().contains("java")) {
                return JavaHeap.of(service, amount).stream()
                        .map(h -> Finding.requires(Capability.MEMORY, h.mebibytes(), h.at()));
            }
            return amount.stream()
                    .flatMap(f -> Quantities.mebibytes(f.text().orElse("")).stream()
                            .mapToObj(mib -> Finding.requires(Capability.MEMORY, mib, f.at())));
        });
    }
}
