package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaHttpInterfaceClientTest {

    @Test
    void findsClientsOfSeveralFrameworks() {
        rule(new JavaHttpInterfaceClient()).java("""
                        import io.micronaut.http.client.annotation.Client;
                        import jakarta.ws.rs.client.ClientBuilder;
                        import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
                        @RegisterRestClient(configKey = "users") // requires: http.outbound
                        interface Users { String user(); }
                        @Client("http://orders") // requires: http.outbound
                        interface Orders { String order(); }
                        class Prices {
                            String both(Users users, Orders orders) { return users.user() + orders.order(); }
                            Object prices() { return ClientBuilder.newClient().target("http://prices"); } // requires: http.outbound
                        }
                        """).check();
    }
}
