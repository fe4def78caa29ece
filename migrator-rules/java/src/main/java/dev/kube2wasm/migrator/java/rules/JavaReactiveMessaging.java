package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds channels of MicroProfile Reactive Messaging that lead to a broker. The connector in the configuration or among
 * the libraries says which; a channel without any stays within the process.
 */
@AutoService(Rule.class)
public final class JavaReactiveMessaging implements Rule {

    private static final String[] CHANNELS = {
        "org.eclipse.microprofile.reactive.messaging.Incoming",
        "org.eclipse.microprofile.reactive.messaging.Incomings",
        "org.eclipse.microprofile.reactive.messaging.Outgoing",
        "org.eclipse.microprofile.reactive.messaging.Channel",
        "org.eclipse.microprofile.reactive.messaging.Emitter",
        "io.smallrye.reactive.messaging.MutinyEmitter",
        "io.smallrye.reactive.messaging.annotations.**"
    };

    private static final String[] CONNECTORS = {
        "io.quarkus:quarkus-messaging-*",
        "io.quarkus:quarkus-smallrye-reactive-messaging-*",
        "io.smallrye.reactive:smallrye-reactive-messaging-*",
        "io.helidon.messaging.*:*",
        "io.quarkiverse.reactivemessaging.*:*"
    };

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "java-reactive-messaging",
                "Finds channels of MicroProfile Reactive Messaging that lead to a broker.",
                Capability.MESSAGING_KAFKA,
                Capability.MESSAGING_AMQP,
                Capability.MESSAGING_OTHER);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        Uses channels = Uses.of(service, CHANNELS);
        return brokers(service).stream().flatMap(broker -> channels.require(broker.capability()));
    }

    private static Set<Broker> brokers(Microservice service) {
        Set<Broker> configured = EnumSet.noneOf(Broker.class);
        Configured.of(service)
                .under("mp.messaging")
                .filter(v -> Configured.canonical(v.key()).endsWith("connector"))
                .forEach(v -> configured.addAll(Broker.named(v.text())));
        return configured.isEmpty() ? Broker.among(service.code(), CONNECTORS) : configured;
    }
}
