package dev.kube2wasm.migrator.java.rules;

import dev.kube2wasm.migrator.api.code.Code;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The brokers behind abstractions over messaging, known by the names of binders, connectors and libraries. */
enum Broker {
    KAFKA(Capability.MESSAGING_KAFKA, "kafka"),
    AMQP(Capability.MESSAGING_AMQP, "rabbit", "amqp", "jms", "solace", "activemq", "artemis"),
    OTHER(
            Capability.MESSAGING_OTHER,
            "pulsar",
            "mqtt",
            "nats",
            "pubsub",
            "kinesis",
            "sqs",
            "sns",
            "servicebus",
            "eventhub",
            "rocketmq");

    private final Capability capability;
    private final String words;

    Broker(Capability capability, String... words) {
        this.capability = capability;
        this.words = String.join(" ", words);
    }

    private Stream<String> words() {
        return Stream.of(words.split(" ", -1));
    }

    Capability capability() {
        return capability;
    }

    /** The brokers that a name, such as {@code smallrye-kafka}, speaks of. */
    static Set<Broker> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Set<Broker> found = EnumSet.noneOf(Broker.class);
        for (Broker broker : values()) {
            if (broker.words().anyMatch(lower::contains)) {
                found.add(broker);
            }
        }
        return found;
    }

    /** The brokers that the libraries matching the patterns connect to. */
    static Set<Broker> among(Code code, String... libraries) {
        Set<Broker> found = EnumSet.noneOf(Broker.class);
        code.dependencies(libraries).forEach(d -> found.addAll(named(d.artifact())));
        return found;
    }
}
