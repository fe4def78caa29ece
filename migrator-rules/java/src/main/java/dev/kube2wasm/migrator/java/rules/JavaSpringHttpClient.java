package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds requests with Spring's RestTemplate, WebClient and RestClient. A bean that nobody calls is no request. */
@AutoService(Rule.class)
public final class JavaSpringHttpClient implements Rule {

    private static final String[] PATTERNS = Names.all(
            Names.list(
                    "org.springframework.ws.client.core.WebServiceTemplate",
                    "org.springframework.ws.client.core.support.WebServiceGatewaySupport"),
            Names.members(
                    "org.springframework.web.client.RestTemplate",
                    "getFor*",
                    "postFor*",
                    "exchange",
                    "execute",
                    "put",
                    "delete",
                    "patchForObject",
                    "headForHeaders",
                    "optionsForAllow"),
            Names.members(
                    "org.springframework.web.client.RestOperations",
                    "getFor*",
                    "postFor*",
                    "exchange",
                    "execute",
                    "put",
                    "delete",
                    "patchForObject",
                    "headForHeaders",
                    "optionsForAllow"),
            Names.members(
                    "org.springframework.security.oauth2.client.OAuth2RestTemplate",
                    "getFor*",
                    "postFor*",
                    "exchange",
                    "execute",
                    "put",
                    "delete",
                    "patchForObject",
                    "headForHeaders",
                    "optionsForAllow"),
            Names.members(
                    "org.springframework.web.client.AsyncRestTemplate",
                    "getFor*",
                    "postFor*",
                    "exchange",
                    "execute",
                    "put",
                    "delete",
                    "patchForObject",
                    "headForHeaders",
                    "optionsForAllow"),
            Names.members(
                    "org.springframework.web.reactive.function.client.WebClient",
                    "get",
                    "post",
                    "put",
                    "delete",
                    "patch",
                    "head",
                    "options",
                    "method"),
            Names.members(
                    "org.springframework.web.client.RestClient",
                    "get",
                    "post",
                    "put",
                    "delete",
                    "patch",
                    "head",
                    "options",
                    "method"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "java-spring-http-client",
                "Finds requests with RestTemplate, WebClient and RestClient.",
                Capability.HTTP_OUTBOUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.of(service, PATTERNS).require(Capability.HTTP_OUTBOUND);
    }
}
