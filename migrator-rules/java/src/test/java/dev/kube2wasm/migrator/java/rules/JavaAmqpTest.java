package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaAmqpTest {

    @Test
    void findsProducersAndContainers() {
        rule(new JavaAmqp()).java("""
                        import org.springframework.amqp.rabbit.core.RabbitTemplate;
                        import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
                        class Shipping {
                            void ship(RabbitTemplate rabbit) { rabbit.convertAndSend("tasks", "1"); } // requires: messaging.amqp
                            Object consumer() { return new SimpleMessageListenerContainer(); } // requires: messaging.amqp
                        }
                        """).check();
    }

    @Test
    void findsJmsUnderBothNames() {
        rule(new JavaAmqp()).java("""
                        class Queues {
                            void old(javax.jms.Session session) throws Exception { session.commit(); } // requires: messaging.amqp
                            void now(jakarta.jms.Session session) throws Exception { session.commit(); } // requires: messaging.amqp
                        }
                        """).check();
    }
}
