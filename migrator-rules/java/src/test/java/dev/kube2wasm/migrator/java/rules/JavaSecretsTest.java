package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaSecretsTest {

    @Test
    void findsNamesOfSecretsAndNeverRepeatsTheirValues() {
        rule(new JavaSecrets())
                .file("src/main/resources/application.properties", """
                        spring.datasource.username=shop
                        # requires: secrets
                        spring.datasource.password=not-a-real-one
                        spring.mail.password=nor-this
                        oauth.token-uri=http://login/token
                        """)
                .java("""
                        import org.springframework.beans.factory.annotation.Value;
                        class Keys {
                            @Value("${jwt.secret:none}") String secret; // requires: secrets
                            @Value("${jwt.issuer}") String issuer;
                            String both() { return secret + issuer; }
                        }
                        """)
                .check();
    }
}
