package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Requirement;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/**
 * Finds services that look their peers up in a registry. An annotation or a service's name in an address counts only
 * where a registry's client is among the libraries: without one it does nothing.
 */
@AutoService(Rule.class)
public final class JavaDiscovery implements Rule {

    private static final String[] CLIENTS = {
        "org.springframework.cloud.client.discovery.DiscoveryClient",
        "org.springframework.cloud.client.discovery.ReactiveDiscoveryClient",
        "com.netflix.discovery.**",
        "com.ecwid.consul.**",
        "com.orbitz.consul.**",
        "com.alibaba.nacos.api.**",
        "org.apache.curator.x.discovery.**",
        "io.smallrye.stork.**",
        "io.micronaut.discovery.DiscoveryClient",
        "io.helidon.integrations.eureka.**"
    };

    /** Uses that ask a registry, if there is one. */
    private static final String[] LOOKUPS = {
        "org.springframework.cloud.client.discovery.EnableDiscoveryClient",
        "org.springframework.cloud.netflix.eureka.EnableEurekaClient",
        "org.springframework.cloud.client.loadbalancer.LoadBalanced",
        "org.springframework.cloud.client.loadbalancer.LoadBalancerClient",
        "org.springframework.cloud.loadbalancer.annotation.LoadBalancerClient",
        "org.springframework.cloud.netflix.ribbon.RibbonClient"
    };

    /** Clients that a service registers itself with as soon as they are on the class path. */
    private static final String[] REGISTRIES = {
        "org.springframework.cloud:spring-cloud-starter-netflix-eureka-client",
        "org.springframework.cloud:spring-cloud-starter-eureka",
        "org.springframework.cloud:spring-cloud-starter-consul-discovery",
        "org.springframework.cloud:spring-cloud-starter-consul-all",
        "org.springframework.cloud:spring-cloud-starter-zookeeper-discovery",
        "org.springframework.cloud:spring-cloud-starter-zookeeper-all",
        "com.alibaba.cloud:spring-cloud-starter-alibaba-nacos-discovery",
        "org.springframework.cloud:spring-cloud-starter-alibaba-nacos-discovery",
        "com.tencent.cloud:spring-cloud-starter-tencent-polaris-discovery",
        "com.huaweicloud:spring-cloud-starter-huawei-*",
        "org.apache.servicecomb:*"
    };

    /** Clients that only answer lookups. */
    private static final String[] KUBERNETES = {
        "org.springframework.cloud:spring-cloud-starter-kubernetes*",
        "org.springframework.cloud:spring-cloud-kubernetes-fabric8*",
        "org.springframework.cloud:spring-cloud-kubernetes-client*",
        "org.springframework.cloud:spring-cloud-kubernetes-discovery*",
        "io.micronaut.kubernetes:micronaut-kubernetes-discovery-client*",
        "io.micronaut:micronaut-discovery-client",
        "io.micronaut.discovery:micronaut-discovery-client"
    };

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "java-discovery", "Finds services that look peers up in a registry.", Capability.DISCOVERY_CLIENT);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        Configured configured = Configured.of(service);
        Stream<Finding> stork = configured
                .effective()
                .filter(v -> Configured.canonical(v.key()).startsWith("quarkusstork"))
                .filter(v -> Configured.canonical(v.key()).endsWith("servicediscoverytype"))
                .filter(v -> !v.text().equals("static"))
                .map(v -> Finding.requires(Capability.DISCOVERY_CLIENT, v.at()));
        return Stream.of(
                        stork,
                        Uses.of(service, CLIENTS).require(Capability.DISCOVERY_CLIENT),
                        registrations(service, configured),
                        lookups(service, configured))
                .flatMap(s -> s);
    }

    private static Stream<Finding> registrations(Microservice service, Configured configured) {
        return isOff(configured)
                ? Stream.empty()
                : service.code()
                        .dependencies(REGISTRIES)
                        .map(d -> Finding.requires(Capability.DISCOVERY_CLIENT, d.at()))
                        .map(Requirement::likely);
    }

    private static Stream<Finding> lookups(Microservice service, Configured configured) {
        boolean answered = service.code()
                .dependencies(Names.all(REGISTRIES, KUBERNETES))
                .findAny()
                .isPresent();
        if (!answered || isOff(configured)) {
            return Stream.empty();
        }
        Stream<Finding> byName = service.calls().stream()
                .filter(c -> c.url().startsWith("lb://"))
                .map(c -> Finding.requires(Capability.DISCOVERY_CLIENT, c.at()));
        return Stream.of(
                        byName,
                        Uses.of(service, LOOKUPS).require(Capability.DISCOVERY_CLIENT),
                        Uses.of(service, "org.springframework.cloud.openfeign.FeignClient")
                                .except(u -> u.attributes().containsKey("url"))
                                .require(Capability.DISCOVERY_CLIENT),
                        Uses.of(service, "io.micronaut.http.client.annotation.Client")
                                .where(JavaDiscovery::namesService)
                                .require(Capability.DISCOVERY_CLIENT))
                .flatMap(s -> s);
    }

    private static boolean isOff(Configured configured) {
        return configured.off(
                "spring.cloud.discovery.enabled",
                "eureka.client.enabled",
                "spring.cloud.consul.enabled",
                "spring.cloud.consul.discovery.enabled",
                "spring.cloud.nacos.discovery.enabled",
                "spring.cloud.zookeeper.enabled",
                "spring.cloud.kubernetes.discovery.enabled",
                "kubernetes.client.discovery.enabled");
    }

    /** Whether a Micronaut client names a service, not an address. */
    private static boolean namesService(Use client) {
        String id = client.attributes().getOrDefault("id", client.attributes().getOrDefault("value", ""));
        return !id.isEmpty() && !id.contains("/") && !id.startsWith("${");
    }
}
