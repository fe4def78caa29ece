package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaKafkaTest {

    @Test
    void findsProducersAndListeners() {
        rule(new JavaKafka()).java("""
                        import org.apache.kafka.clients.producer.KafkaProducer;
                        import org.springframework.kafka.annotation.KafkaListener;
                        class Orders {
                            @KafkaListener(topics = "orders") // requires: messaging.kafka
                            void ordered(String order) {}
                            void send(KafkaProducer<String, String> producer) { producer.flush(); } // requires: messaging.kafka
                        }
                        """).check();
    }
}
