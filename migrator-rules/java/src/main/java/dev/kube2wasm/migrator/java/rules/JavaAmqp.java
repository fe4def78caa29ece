package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds producers and consumers of RabbitMQ and of other AMQP and JMS brokers. */
@AutoService(Rule.class)
public final class JavaAmqp implements Rule {

    private static final String[] PATTERNS = Names.all(
            Names.list(
                    "com.rabbitmq.client.**",
                    "com.rabbitmq.jms.**",
                    "org.springframework.amqp.**",
                    "org.springframework.jms.**",
                    "org.apache.activemq.**",
                    "org.apache.qpid.**",
                    "io.micronaut.rabbitmq.**",
                    "io.micronaut.configuration.rabbitmq.**",
                    "io.micronaut.jms.**",
                    "io.smallrye.reactive.messaging.rabbitmq.**",
                    "io.smallrye.reactive.messaging.amqp.**",
                    "io.helidon.messaging.connectors.jms.**",
                    "com.ibm.mq.**",
                    "com.ibm.msg.**",
                    "com.solacesystems.**",
                    "org.messaginghub.pooled.jms.**",
                    "io.quarkiverse.rabbitmqclient.**",
                    "com.rabbitmq.stream.**",
                    "reactor.rabbitmq.**"),
            Names.ee("jms.**"),
            Names.vertx("rabbitmq.**", "amqp.**"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "java-amqp", "Finds work with RabbitMQ or another AMQP or JMS broker.", Capability.MESSAGING_AMQP);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.of(service, PATTERNS).require(Capability.MESSAGING_AMQP);
    }
}
