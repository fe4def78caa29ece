package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds declarative Feign clients, of Spring Cloud and plain. */
@AutoService(Rule.class)
public final class JavaFeignClient implements Rule {

    private static final String[] PATTERNS = {
        "org.springframework.cloud.openfeign.FeignClient",
        "org.springframework.cloud.netflix.feign.FeignClient",
        "feign.Feign",
        "feign.Feign.Builder",
        "feign.RequestLine",
        "feign.hc5.**",
        "feign.okhttp.**"
    };

    @Override
    public RuleInfo info() {
        return RuleInfo.of("java-feign-client", "Finds Feign clients.", Capability.HTTP_OUTBOUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.of(service, PATTERNS).require(Capability.HTTP_OUTBOUND);
    }
}
