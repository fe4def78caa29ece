package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds processes started through the JDK or Apache Commons Exec. */
@AutoService(Rule.class)
public final class JavaProcess implements Rule {

    private static final String[] PATTERNS = {
        "java.lang.ProcessBuilder",
        "java.lang.Runtime#exec",
        "org.apache.commons.exec.**",
        "org.zeroturnaround.exec.**",
        "com.pty4j.**",
        "cn.hutool.core.util.RuntimeUtil#exec*",
        "org.buildobjects.process.**"
    };

    @Override
    public RuleInfo info() {
        return RuleInfo.of("java-process", "Finds processes that the service starts.", Capability.PROCESS_EXEC);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.of(service, PATTERNS).require(Capability.PROCESS_EXEC);
    }
}
