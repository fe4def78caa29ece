package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaSessionTest {

    @Test
    void findsServletSessionsAndScopes() {
        rule(new JavaSession()).java("""
                        import jakarta.servlet.http.HttpServletRequest;
                        import org.springframework.web.context.annotation.SessionScope;
                        @SessionScope // requires: session.state
                        class Cart {}
                        class Login {
                            void login(HttpServletRequest request) {
                                request.getHeader("user");
                                request.getSession().setAttribute("user", "1"); // requires: session.state
                            }
                        }
                        """).check();
    }

    @Test
    void findsSessionsThatAreOnlyConfigured() {
        rule(new JavaSession())
                .file("src/main/resources/application.yml", """
                        spring:
                          session:
                            store-type: redis # requires: session.state
                        """)
                .java("""
                        class Login {}
                        """)
                .check();
    }

    @Test
    void ignoresAStoreThatIsSwitchedOff() {
        rule(new JavaSession())
                .file("pom.xml", """
                        <project>
                          <groupId>shop</groupId>
                          <artifactId>shop</artifactId>
                          <version>1</version>
                          <dependencies>
                            <dependency><groupId>org.springframework.session</groupId><artifactId>spring-session-core</artifactId></dependency>
                          </dependencies>
                        </project>
                        """)
                .file("src/main/resources/application.yml", """
                        spring:
                          session:
                            store-type: none
                        """)
                .java("""
                        class Login {}
                        """)
                .check();
    }
}
