package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds configuration that the code reads from its environment: one finding for each type that reads some. */
@AutoService(Rule.class)
public final class JavaConfiguration implements Rule {

    private static final String[] PATTERNS = Names.all(
            Names.list(
                    "org.springframework.beans.factory.annotation.Value",
                    "org.springframework.boot.context.properties.ConfigurationProperties",
                    "org.eclipse.microprofile.config.**",
                    "io.smallrye.config.ConfigMapping",
                    "io.quarkus.arc.config.ConfigProperties",
                    "io.micronaut.context.annotation.Value",
                    "io.micronaut.context.annotation.Property",
                    "io.micronaut.context.annotation.ConfigurationProperties",
                    "io.micronaut.context.annotation.EachProperty",
                    "io.helidon.config.**",
                    "com.typesafe.config.**",
                    "org.apache.commons.configuration.**",
                    "org.apache.commons.configuration2.**",
                    "com.ctrip.framework.apollo.**",
                    "java.lang.System#getenv"),
            Names.members("org.springframework.core.env.Environment", "get*"),
            Names.vertx("config.**"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of("java-configuration", "Finds configuration that the code reads.", Capability.CONFIG);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.of(service, PATTERNS).oncePerType().require(Capability.CONFIG);
    }
}
