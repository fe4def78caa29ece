package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds producers and consumers of NATS, Pulsar, MQTT, cloud queues, RocketMQ and ZeroMQ. */
@AutoService(Rule.class)
public final class JavaOtherBroker implements Rule {

    private static final String[] PATTERNS = Names.all(
            Names.list(
                    "io.nats.**",
                    "io.micronaut.nats.**",
                    "org.apache.pulsar.**",
                    "org.springframework.pulsar.**",
                    "org.eclipse.paho.**",
                    "com.hivemq.client.**",
                    "io.micronaut.mqtt.**",
                    "org.springframework.integration.mqtt.**",
                    "org.fusesource.mqtt.**",
                    "software.amazon.awssdk.services.sqs.**",
                    "software.amazon.awssdk.services.sns.**",
                    "software.amazon.awssdk.services.kinesis.**",
                    "software.amazon.awssdk.services.eventbridge.**",
                    "com.amazonaws.services.sqs.**",
                    "com.amazonaws.services.sns.**",
                    "com.amazonaws.services.kinesis.**",
                    "com.amazon.sqs.**",
                    "io.awspring.cloud.sqs.**",
                    "io.awspring.cloud.sns.**",
                    "io.awspring.cloud.messaging.**",
                    "org.springframework.cloud.aws.messaging.**",
                    "com.google.cloud.pubsub.**",
                    "com.google.pubsub.**",
                    "com.google.cloud.spring.pubsub.**",
                    "org.springframework.cloud.gcp.pubsub.**",
                    "io.micronaut.gcp.pubsub.**",
                    "com.azure.messaging.**",
                    "com.azure.storage.queue.**",
                    "com.microsoft.azure.servicebus.**",
                    "com.microsoft.azure.eventhubs.**",
                    "com.azure.spring.messaging.**",
                    "org.apache.rocketmq.**",
                    "com.aliyun.openservices.ons.**",
                    "org.zeromq.**",
                    "io.pravega.client.**"),
            Names.vertx("mqtt.**"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "java-other-broker",
                "Finds work with message brokers other than Kafka and AMQP.",
                Capability.MESSAGING_OTHER);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.of(service, PATTERNS).require(Capability.MESSAGING_OTHER);
    }
}
