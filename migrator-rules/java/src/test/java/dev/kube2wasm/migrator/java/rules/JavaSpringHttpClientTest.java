package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaSpringHttpClientTest {

    @Test
    void findsRequestsAndNotBeans() {
        rule(new JavaSpringHttpClient()).java("""
                        import org.springframework.web.client.RestTemplate;
                        import org.springframework.web.reactive.function.client.WebClient;
                        class Users {
                            private final RestTemplate http = new RestTemplate();
                            private final WebClient web = WebClient.create();
                            String user() { return http.getForObject("http://users/1", String.class); } // requires: http.outbound
                            Object order() { return web.get().uri("http://orders/1").retrieve(); } // requires: http.outbound
                        }
                        """).check();
    }

    @Test
    void isSilentAboutAClientThatNobodyCalls() {
        rule(new JavaSpringHttpClient()).java("""
                        import org.springframework.web.client.RestTemplate;
                        class Beans {
                            // restTemplate().getForObject("http://users", String.class)
                            RestTemplate restTemplate() { return new RestTemplate(); }
                        }
                        """).check();
    }
}
