package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaReactiveMessagingTest {

    @Test
    void takesTheBrokerFromTheConnector() {
        rule(new JavaReactiveMessaging())
                .file("src/main/resources/application.properties", """
                        mp.messaging.incoming.fights.connector=smallrye-kafka
                        """)
                .java("""
                        import org.eclipse.microprofile.reactive.messaging.Incoming;
                        class Fights {
                            @Incoming("fights") // requires: messaging.kafka
                            void fought(String fight) {}
                        }
                        """)
                .check();
    }

    @Test
    void takesTheBrokerFromTheLibrary() {
        rule(new JavaReactiveMessaging()).file("pom.xml", """
                        <project>
                          <groupId>shop</groupId>
                          <artifactId>shop</artifactId>
                          <version>1</version>
                          <dependencies>
                            <dependency><groupId>io.quarkus</groupId><artifactId>quarkus-messaging-rabbitmq</artifactId></dependency>
                          </dependencies>
                        </project>
                        """).java("""
                        import org.eclipse.microprofile.reactive.messaging.Outgoing;
                        class Fights {
                            @Outgoing("fights") // requires: messaging.amqp
                            String fight() { return ""; }
                        }
                        """).check();
    }

    @Test
    void isSilentAboutChannelsWithinTheProcess() {
        rule(new JavaReactiveMessaging()).java("""
                        import org.eclipse.microprofile.reactive.messaging.Incoming;
                        class Fights {
                            @Incoming("fights")
                            void fought(String fight) {}
                        }
                        """).check();
    }
}
