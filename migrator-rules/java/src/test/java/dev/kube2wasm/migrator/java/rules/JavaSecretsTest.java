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

    @Test
    void findsPasswordsThatAreHandedOver() {
        rule(new JavaSecrets()).java("""
                        import com.zaxxer.hikari.HikariConfig;
                        import java.util.Properties;
                        class Pool {
                            void open(HikariConfig config, String word) {
                                config.setUsername("shop");
                                config.setPassword(word); // requires: secrets
                            }
                        }
                        class Mails {
                            void open(Properties mail, String word) {
                                mail.put("mail.host", "mail");
                                mail.put("mail.password", word); // requires: secrets
                            }
                        }
                        """).check();
    }
}
