package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds clients declared as interfaces: MicroProfile, Quarkus, Micronaut, Spring HTTP interfaces, Retrofit. */
@AutoService(Rule.class)
public final class JavaHttpInterfaceClient implements Rule {

    private static final String[] PATTERNS = {
        "org.eclipse.microprofile.rest.client.**",
        "io.quarkus.rest.client.**",
        "io.micronaut.http.client.**",
        "org.springframework.web.service.invoker.HttpServiceProxyFactory",
        "retrofit2.**",
        "jakarta.ws.rs.client.**",
        "javax.ws.rs.client.**",
        "org.jboss.resteasy.client.**",
        "org.glassfish.jersey.client.**"
    };

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "java-http-interface-client", "Finds HTTP clients declared as interfaces.", Capability.HTTP_OUTBOUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.of(service, PATTERNS).require(Capability.HTTP_OUTBOUND);
    }
}
