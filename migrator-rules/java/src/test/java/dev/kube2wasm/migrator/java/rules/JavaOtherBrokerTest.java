package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaOtherBrokerTest {

    @Test
    void findsNatsAndCloudQueues() {
        rule(new JavaOtherBroker()).java("""
                        import io.nats.client.Nats;
                        import software.amazon.awssdk.services.sqs.SqsClient;
                        class Queues {
                            Object nats() throws Exception { return Nats.connect("nats://nats"); } // requires: messaging.other
                            Object sqs() { return SqsClient.create(); } // requires: messaging.other
                        }
                        """).check();
    }
}
