package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds producers, consumers and streams of Kafka. */
@AutoService(Rule.class)
public final class JavaKafka implements Rule {

    private static final String[] PATTERNS = Names.all(
            Names.list(
                    "org.apache.kafka.**",
                    "org.springframework.kafka.**",
                    "reactor.kafka.**",
                    "io.micronaut.configuration.kafka.**",
                    "io.smallrye.reactive.messaging.kafka.**",
                    "io.quarkus.kafka.**",
                    "io.helidon.messaging.connectors.kafka.**",
                    "io.confluent.kafka.**",
                    "io.confluent.parallelconsumer.**",
                    "org.axonframework.extensions.kafka.**",
                    "io.debezium.**"),
            Names.vertx("kafka.**"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of("java-kafka", "Finds work with Kafka.", Capability.MESSAGING_KAFKA);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.of(service, PATTERNS).require(Capability.MESSAGING_KAFKA);
    }
}
