package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Requirement;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds producers and consumers of Spring Cloud Stream. A consumer may be no more than a function bean and its binding in
 * the configuration; the binder among the libraries says which broker it is.
 */
@AutoService(Rule.class)
public final class JavaSpringCloudStream implements Rule {

    private static final String[] BINDERS = {
        "org.springframework.cloud:spring-cloud-stream-binder-*",
        "org.springframework.cloud:spring-cloud-starter-stream-*",
        "com.google.cloud:spring-cloud-gcp-pubsub-stream-binder",
        "com.azure.spring:spring-cloud-azure-stream-binder-*",
        "com.alibaba.cloud:spring-cloud-starter-stream-*",
        "com.solace.spring.cloud:spring-cloud-starter-stream-solace"
    };

    /** Libraries that connect a service to the others as soon as they are on the class path. */
    private static final String[] BUSES = {
        "org.springframework.cloud:spring-cloud-starter-bus-*", "org.springframework.cloud:spring-cloud-bus-*"
    };

    private static final String[] FUNCTIONS = {
        "java.util.function.Consumer", "java.util.function.Function", "java.util.function.Supplier"
    };

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "java-spring-cloud-stream",
                "Finds producers and consumers of Spring Cloud Stream.",
                Capability.MESSAGING_KAFKA,
                Capability.MESSAGING_AMQP,
                Capability.MESSAGING_OTHER);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        Configured configured = Configured.of(service);
        return Stream.concat(channels(service, configured), buses(service, configured));
    }

    private static Stream<Finding> channels(Microservice service, Configured configured) {
        List<SourceLocation> places = Stream.of(
                        Uses.of(service, "org.springframework.cloud.stream.**").places(),
                        bindings(configured),
                        functions(service, configured))
                .flatMap(s -> s)
                .toList();
        Set<Broker> brokers = Broker.among(service.code(), BINDERS);
        if (brokers.isEmpty()) {
            return Uses.of(service, "org.springframework.cloud.stream.**")
                    .places()
                    .map(at -> Finding.requires(Capability.MESSAGING_OTHER, at))
                    .map(Requirement::likely);
        }
        return brokers.stream().flatMap(broker -> places.stream().map(at -> Finding.requires(broker.capability(), at)));
    }

    private static Stream<Finding> buses(Microservice service, Configured configured) {
        return configured.off("spring.cloud.bus.enabled")
                ? Stream.empty()
                : service.code()
                        .dependencies(BUSES)
                        .flatMap(d -> Broker.named(d.artifact()).stream()
                                .map(broker -> Finding.requires(broker.capability(), d.at())))
                        .map(Requirement::likely);
    }

    private static Stream<SourceLocation> bindings(Configured configured) {
        return configured
                .under("spring.cloud.stream.bindings")
                .filter(v -> Configured.canonical(v.key()).endsWith("destination"))
                .map(Configured.Value::at);
    }

    /** The beans that the configuration binds by name. */
    private static Stream<SourceLocation> functions(Microservice service, Configured configured) {
        Set<String> bound = Stream.of("spring.cloud.function.definition", "spring.cloud.stream.function.definition")
                .flatMap(key -> configured.value(key).stream())
                .flatMap(v ->
                        Stream.of(v.text().replace('|', ';').replace(',', ';').split(";", -1)))
                .map(String::trim)
                .collect(Collectors.toSet());
        return Uses.of(service, FUNCTIONS).where(u -> isBound(u, bound)).stream()
                .map(Use::at);
    }

    private static boolean isBound(Use function, Set<String> bound) {
        return function.kind() == Use.Kind.REFERENCE && bound.contains(function.inMethod());
    }
}
