package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaCamelTest {

    @Test
    void judgesEndpointsByTheirScheme() {
        rule(new JavaCamel()).java("""
                        import org.apache.camel.builder.RouteBuilder;
                        class Routes extends RouteBuilder {
                            @Override
                            public void configure() {
                                from("timer:tick"); // requires: timer.scheduled
                                from("platform-http:/prices"); // requires: http.inbound
                                from("kafka:orders"); // requires: messaging.kafka
                                from("direct:inside");
                            }
                        }
                        """).check();
    }
}
