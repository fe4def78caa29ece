package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds requests with Spring's RestTemplate, WebClient and RestClient. A bean that nobody calls is no request. */
@AutoService(Rule.class)
public final class JavaSpringHttpClient implements Rule {

    private static final String[] REQUESTS = Names.all(
            templates(
                    "org.springframework.web.client.RestTemplate",
                    "org.springframework.web.client.RestOperations",
                    "org.springframework.web.client.AsyncRestTemplate",
                    "org.springframework.security.oauth2.client.OAuth2RestTemplate"),
            fluent(
                    "org.springframework.web.reactive.function.client.WebClient",
                    "org.springframework.web.client.RestClient"),
            Names.list(
                    "org.springframework.ws.client.core.WebServiceTemplate",
                    "org.springframework.ws.client.core.support.WebServiceGatewaySupport"));

    /** A client that is built while a request is answered is built to be called. */
    private static final String[] BUILDERS = {
        "org.springframework.web.reactive.function.client.WebClient.Builder#build",
        "org.springframework.web.client.RestClient.Builder#build",
        "org.springframework.boot.web.client.RestTemplateBuilder#build"
    };

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "java-spring-http-client",
                "Finds requests with RestTemplate, WebClient and RestClient.",
                Capability.HTTP_OUTBOUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Stream.concat(
                Uses.of(service, REQUESTS).require(Capability.HTTP_OUTBOUND),
                Uses.of(service, BUILDERS).except(Use::startupOnly).require(Capability.HTTP_OUTBOUND));
    }

    private static String[] templates(String... types) {
        return Stream.of(types)
                .map(type -> Names.members(
                        type,
                        "getFor*",
                        "postFor*",
                        "exchange",
                        "execute",
                        "put",
                        "delete",
                        "patchForObject",
                        "headForHeaders",
                        "optionsForAllow"))
                .flatMap(Stream::of)
                .toArray(String[]::new);
    }

    private static String[] fluent(String... types) {
        return Stream.of(types)
                .map(type -> Names.members(type, "get", "post", "put", "delete", "patch", "head", "options", "method"))
                .flatMap(Stream::of)
                .toArray(String[]::new);
    }
}
