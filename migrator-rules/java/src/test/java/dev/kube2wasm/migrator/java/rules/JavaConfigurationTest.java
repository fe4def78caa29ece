package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaConfigurationTest {

    @Test
    void findsOnePlaceForEachType() {
        rule(new JavaConfiguration()).java("""
                        import org.springframework.beans.factory.annotation.Value;
                        class Prices {
                            @Value("${tax}") String tax; // requires: config
                            @Value("${currency}") String currency;
                            String all() { return tax + currency + System.getenv("HOME"); }
                        }
                        class Users {
                            String home() { return System.getenv("HOME"); } // requires: config
                        }
                        """).check();
    }
}
