package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.Set;
import java.util.stream.Stream;

/** Finds privileged containers, and capabilities of the kernel that reach beyond the container. */
@AutoService(Rule.class)
public final class Privileged implements Rule {

    /** From <a href="https://man7.org/linux/man-pages/man7/capabilities.7.html">capabilities(7)</a>, read 2026-11-23. */
    private static final Set<String> FAR_REACHING = Set.of(
            "ALL",
            "SYS_ADMIN",
            "NET_ADMIN",
            "SYS_PTRACE",
            "SYS_MODULE",
            "SYS_RAWIO",
            "BPF",
            "PERFMON",
            "SYS_BOOT",
            "SYS_TIME",
            "DAC_READ_SEARCH",
            "CAP_SYS_ADMIN",
            "CAP_NET_ADMIN",
            "CAP_SYS_PTRACE");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-privileged", "Finds privileges on the node.", Capability.PRIVILEGED);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        Stream<Field> privileged = Pods.allContainers(service)
                .map(c -> c.get("securityContext").get("privileged"))
                .filter(Field::isTrue);
        Stream<Field> added = Pods.allContainers(service)
                .flatMap(c -> c.select("securityContext.capabilities.add[*]"))
                .filter(c -> c.text().filter(FAR_REACHING::contains).isPresent());
        return Stream.concat(privileged, added).map(f -> Finding.requires(Capability.PRIVILEGED, f.at()));
    }
}
