package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Requirement;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.List;
import java.util.stream.Stream;

/** Finds clients of the Kubernetes API, in code and as Spring, Micronaut or Quarkus configuration sources. */
@AutoService(Rule.class)
public final class JavaKubernetesClient implements Rule {

    private static final String[] PATTERNS = {
        "io.fabric8.kubernetes.client.**",
        "io.fabric8.openshift.client.**",
        "io.kubernetes.client.**",
        "io.javaoperatorsdk.**",
        "org.springframework.cloud.kubernetes.**",
        "io.micronaut.kubernetes.**",
        "io.quarkus.kubernetes.client.**",
        "com.marcnuri.yakc.**",
        "io.micronaut.discovery.kubernetes.**"
    };

    /** Libraries that read configuration or endpoints from the API server as soon as they are on the class path. */
    private static final String[] ACTIVE_LIBRARIES = {
        "org.springframework.cloud:spring-cloud-starter-kubernetes*",
        "org.springframework.cloud:spring-cloud-kubernetes-*",
        "io.micronaut.kubernetes:micronaut-kubernetes*",
        "io.quarkus:quarkus-kubernetes-config",
        "io.smallrye.stork:stork-service-discovery-kubernetes",
        "io.smallrye.stork:stork-service-registration-kubernetes",
        "com.alibaba.cloud:spring-cloud-starter-kubernetes*"
    };

    @Override
    public RuleInfo info() {
        return RuleInfo.of("java-kubernetes-client", "Finds clients of the Kubernetes API.", Capability.K8S_API);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Stream.concat(Uses.of(service, PATTERNS).require(Capability.K8S_API), fromLibraries(service));
    }

    private static Stream<Finding> fromLibraries(Microservice service) {
        Configured configured = Configured.of(service);
        Stream<Finding> discovery = configured
                .effective()
                .filter(v -> Configured.canonical(v.key()).startsWith("quarkusstork"))
                .filter(v -> v.text().equals("kubernetes"))
                .map(v -> Finding.requires(Capability.K8S_API, v.at()));
        if (configured.off("spring.cloud.kubernetes.enabled", "kubernetes.client.enabled")) {
            return discovery;
        }
        List<Dependency> libraries =
                service.code().dependencies(ACTIVE_LIBRARIES).toList();
        Stream<Finding> sources = Stream.of(
                        "kubernetes.client.config-maps",
                        "kubernetes.client.secrets",
                        "spring.cloud.kubernetes.config",
                        "spring.cloud.kubernetes.secrets")
                .flatMap(configured::under)
                .filter(v -> !libraries.isEmpty() && !v.isOff())
                .map(v -> Finding.requires(Capability.K8S_API, v.at()));
        return Stream.of(
                        discovery,
                        sources,
                        libraries.stream()
                                .map(d -> Finding.requires(Capability.K8S_API, d.at()))
                                .map(Requirement::likely))
                .flatMap(s -> s);
    }
}
