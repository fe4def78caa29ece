package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds services that are infrastructure for others: gateways, registries, config servers, controllers, brokers. */
@AutoService(Rule.class)
public final class JavaInfrastructure implements Rule {

    private static final String[] SERVERS = {
        "org.springframework.cloud.config.server.**",
        "org.springframework.cloud.netflix.eureka.server.**",
        "org.springframework.cloud.netflix.zuul.**",
        "org.springframework.cloud.netflix.turbine.**",
        "org.springframework.cloud.netflix.hystrix.dashboard.**",
        "org.springframework.cloud.gateway.**",
        "org.springframework.cloud.dataflow.server.**",
        "de.codecentric.boot.admin.server.**",
        "zipkin.server.**",
        "zipkin2.server.internal.EnableZipkinServer",
        "org.springframework.security.oauth2.config.annotation.web.configuration.EnableAuthorizationServer",
        "org.springframework.security.oauth2.server.authorization.**",
        "io.javaoperatorsdk.operator.**",
        "io.fabric8.kubernetes.client.informers.**",
        "io.kubernetes.client.extended.controller.**",
        "io.kubernetes.client.informer.**",
        "org.apache.activemq.broker.BrokerService",
        "org.apache.activemq.artemis.core.server.embedded.**",
        "io.moquette.broker.**",
        "org.camunda.bpm.engine.**",
        "org.camunda.bpm.spring.boot.starter.annotation.EnableProcessApplication",
        "org.flowable.engine.**",
        "org.activiti.engine.**",
        "org.littleshoot.proxy.**",
        "org.mitre.dsmiley.httpproxy.**",
        "com.netflix.zuul.**",
        "org.apache.dubbo.admin.**",
        "org.apache.zookeeper.server.**"
    };

    private static final String[] GATEWAYS = {
        "org.springframework.cloud:spring-cloud-starter-gateway*",
        "org.springframework.cloud:spring-cloud-gateway-server*",
        "org.springframework.cloud:spring-cloud-starter-netflix-zuul",
        "org.springframework.cloud:spring-cloud-starter-zuul"
    };

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "java-infrastructure",
                "Finds gateways, registries, config servers, controllers and brokers.",
                Capability.INFRASTRUCTURE);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Stream.concat(Uses.of(service, SERVERS).require(Capability.INFRASTRUCTURE), configuredGateway(service));
    }

    /** A gateway is mostly configuration: the library with at least one route. */
    private static Stream<Finding> configuredGateway(Microservice service) {
        Configured configured = Configured.of(service);
        boolean routes = Stream.of(configured.under("spring.cloud.gateway"), configured.under("zuul."))
                .flatMap(s -> s)
                .anyMatch(v -> {
                    String key = Configured.canonical(v.key());
                    return key.contains("routes") || key.contains("discoverylocatorenabled");
                });
        return routes
                ? service.code()
                        .dependencies(GATEWAYS)
                        .map(Dependency::at)
                        .map(at -> Finding.requires(Capability.INFRASTRUCTURE, at))
                : Stream.empty();
    }
}
