package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaDiscoveryTest {

    @Test
    void findsTheAnnotationWithAClient() {
        rule(new JavaDiscovery()).file("pom.xml", """
                        <project>
                          <groupId>shop</groupId>
                          <artifactId>shop</artifactId>
                          <version>1</version>
                          <dependencies>
                            <dependency><groupId>org.springframework.cloud</groupId><artifactId>spring-cloud-starter-kubernetes-client-all</artifactId></dependency>
                          </dependencies>
                        </project>
                        """).java("""
                        import org.springframework.boot.autoconfigure.SpringBootApplication;
                        import org.springframework.cloud.client.discovery.EnableDiscoveryClient;
                        import org.springframework.cloud.openfeign.FeignClient;
                        @SpringBootApplication
                        @EnableDiscoveryClient // requires: discovery.client
                        class Shop {}
                        @FeignClient(name = "users") // requires: discovery.client
                        interface Users { String user(); }
                        @FeignClient(name = "orders", url = "http://orders")
                        interface Orders { String order(); }
                        class Peers {
                            String both(Users users, Orders orders) { return users.user() + orders.order(); }
                        }
                        """).check();
    }

    @Test
    void isSilentAboutTheAnnotationAlone() {
        rule(new JavaDiscovery()).java("""
                        import org.springframework.cloud.client.discovery.EnableDiscoveryClient;
                        @EnableDiscoveryClient
                        class Shop {}
                        """).check();
    }

    @Test
    void findsAClientThatRegistersItself() {
        rule(new JavaDiscovery()).file("pom.xml", """
                        <project>
                          <groupId>shop</groupId>
                          <artifactId>shop</artifactId>
                          <version>1</version>
                          <dependencies>
                            <!-- requires: discovery.client -->
                            <dependency><groupId>org.springframework.cloud</groupId><artifactId>spring-cloud-starter-netflix-eureka-client</artifactId></dependency>
                          </dependencies>
                        </project>
                        """).java("""
                        class Shop {}
                        """).check();
    }

    @Test
    void ignoresAClientThatIsSwitchedOff() {
        rule(new JavaDiscovery()).file("pom.xml", """
                        <project>
                          <groupId>shop</groupId>
                          <artifactId>shop</artifactId>
                          <version>1</version>
                          <dependencies>
                            <dependency><groupId>org.springframework.cloud</groupId><artifactId>spring-cloud-starter-netflix-eureka-client</artifactId></dependency>
                          </dependencies>
                        </project>
                        """).yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata:
                          name: shop
                        spec:
                          selector:
                            matchLabels: {app: shop}
                          template:
                            metadata:
                              labels: {app: shop}
                            spec:
                              containers:
                                - name: shop
                                  image: shop
                                  env:
                                    - {name: EUREKA_CLIENT_ENABLED, value: "false"}
                        """).java("""
                        class Shop {}
                        """).check();
    }

    @Test
    void findsMicronautClientsThatNameAService() {
        rule(new JavaDiscovery()).file("pom.xml", """
                        <project>
                          <groupId>shop</groupId>
                          <artifactId>shop</artifactId>
                          <version>1</version>
                          <dependencies>
                            <dependency><groupId>io.micronaut.kubernetes</groupId><artifactId>micronaut-kubernetes-discovery-client</artifactId></dependency>
                          </dependencies>
                        </project>
                        """).java("""
                        import io.micronaut.http.client.annotation.Client;
                        @Client(id = "users") // requires: discovery.client
                        interface Users { String user(); }
                        @Client("http://orders")
                        interface Orders { String order(); }
                        class Peers {
                            String both(Users users, Orders orders) { return users.user() + orders.order(); }
                        }
                        """).check();
    }
}
