package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaInfrastructureTest {

    @Test
    void findsServersForOthers() {
        rule(new JavaInfrastructure()).java("""
                        import org.springframework.cloud.config.server.EnableConfigServer;
                        @EnableConfigServer // requires: infrastructure
                        class Config {}
                        """).check();
    }

    @Test
    void findsAConfiguredGateway() {
        rule(new JavaInfrastructure())
                .file("pom.xml", """
                        <project>
                          <groupId>shop</groupId>
                          <artifactId>shop</artifactId>
                          <version>1</version>
                          <dependencies>
                            <!-- requires: infrastructure -->
                            <dependency><groupId>org.springframework.cloud</groupId><artifactId>spring-cloud-starter-gateway</artifactId></dependency>
                          </dependencies>
                        </project>
                        """)
                .file("src/main/resources/application.yml", """
                        spring:
                          cloud:
                            gateway:
                              routes:
                                - id: users
                                  uri: http://users
                        """)
                .java("""
                        class Gateway {}
                        """)
                .check();
    }

    @Test
    void ignoresTheLibraryWithoutARoute() {
        rule(new JavaInfrastructure()).file("pom.xml", """
                        <project>
                          <groupId>shop</groupId>
                          <artifactId>shop</artifactId>
                          <version>1</version>
                          <dependencies>
                            <dependency><groupId>org.springframework.cloud</groupId><artifactId>spring-cloud-starter-gateway</artifactId></dependency>
                          </dependencies>
                        </project>
                        """).java("""
                        class Gateway {}
                        """).check();
    }
}
