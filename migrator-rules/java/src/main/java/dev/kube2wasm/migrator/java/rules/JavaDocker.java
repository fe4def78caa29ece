package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds clients of a container engine: containers are processes started elsewhere. */
@AutoService(Rule.class)
public final class JavaDocker implements Rule {

    private static final String[] PATTERNS = {
        "com.github.dockerjava.**", "com.spotify.docker.**", "org.mandas.docker.**", "org.testcontainers.**"
    };

    @Override
    public RuleInfo info() {
        return RuleInfo.of("java-docker", "Finds work with a container engine.", Capability.PROCESS_EXEC);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.of(service, PATTERNS).suggest(Capability.PROCESS_EXEC);
    }
}
