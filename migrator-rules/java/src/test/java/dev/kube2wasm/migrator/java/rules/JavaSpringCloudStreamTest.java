package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaSpringCloudStreamTest {

    @Test
    void findsTheBridgeAndTheBindings() {
        rule(new JavaSpringCloudStream())
                .file("pom.xml", """
                        <project>
                          <groupId>shop</groupId>
                          <artifactId>shop</artifactId>
                          <version>1</version>
                          <dependencies>
                            <dependency><groupId>org.springframework.cloud</groupId><artifactId>spring-cloud-stream-binder-rabbit</artifactId></dependency>
                          </dependencies>
                        </project>
                        """)
                .file("src/main/resources/application.yml", """
                        spring:
                          cloud:
                            function:
                              definition: dispatch
                            stream:
                              bindings:
                                dispatch-in-0:
                                  destination: orders # requires: messaging.amqp
                        """)
                .java("""
                        import java.util.function.Consumer;
                        import java.util.function.Supplier;
                        import org.springframework.cloud.stream.function.StreamBridge;
                        class Orders {
                            void accept(StreamBridge bridge) { bridge.send("accept-out-0", "1"); } // requires: messaging.amqp
                            Consumer<String> dispatch() { return order -> {}; } // requires: messaging.amqp
                            Supplier<String> unbound() { return () -> ""; }
                        }
                        """)
                .check();
    }

    @Test
    void findsABus() {
        rule(new JavaSpringCloudStream()).file("pom.xml", """
                        <project>
                          <groupId>shop</groupId>
                          <artifactId>shop</artifactId>
                          <version>1</version>
                          <dependencies>
                            <!-- requires: messaging.amqp -->
                            <dependency><groupId>org.springframework.cloud</groupId><artifactId>spring-cloud-starter-bus-amqp</artifactId></dependency>
                          </dependencies>
                        </project>
                        """).java("""
                        class Orders {}
                        """).check();
    }

    @Test
    void isSilentAboutFunctionsWithoutABinder() {
        rule(new JavaSpringCloudStream())
                .file("src/main/resources/application.yml", """
                        spring.cloud.function.definition: dispatch
                        """)
                .java("""
                        import java.util.function.Consumer;
                        class Orders {
                            Consumer<String> dispatch() { return order -> {}; }
                        }
                        """)
                .check();
    }
}
