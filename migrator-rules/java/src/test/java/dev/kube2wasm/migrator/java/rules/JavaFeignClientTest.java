package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaFeignClientTest {

    @Test
    void findsDeclaredClients() {
        rule(new JavaFeignClient()).java("""
                        import org.springframework.cloud.openfeign.FeignClient;
                        @FeignClient(name = "users") // requires: http.outbound
                        interface Users { String user(String id); }
                        class Peers {
                            String first(Users users) { return users.user("1"); }
                        }
                        """).check();
    }
}
