package dev.kube2wasm.migrator.kubernetes.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Finds privileged containers, and capabilities of the kernel that reach beyond the container. */
@AutoService(Rule.class)
public final class Privileged implements Rule {

    /**
     * What a container has without asking, by the table of "docker run" in the documentation of Docker (commit fcc83c0b
     * of https://github.com/docker-archive/docker-ce, quoted by a mirror that was read 2026-11-23).
     */
    private static final Set<String> USUAL = Set.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "KILL",
            "MKNOD",
            "NET_BIND_SERVICE",
            "NET_RAW",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT");

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
                .filter(c -> c.text().filter(Privileged::reachesFar).isPresent());
        return Stream.concat(privileged, added).map(f -> Finding.requires(Capability.PRIVILEGED, f.at()));
    }

    private static boolean reachesFar(String capability) {
        String name = capability.toUpperCase(Locale.ROOT);
        return !USUAL.contains(name.startsWith("CAP_") ? name.substring("CAP_".length()) : name);
    }
}
