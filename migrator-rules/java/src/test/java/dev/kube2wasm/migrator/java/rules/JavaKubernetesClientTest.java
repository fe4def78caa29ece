package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaKubernetesClientTest {

    @Test
    void findsClients() {
        rule(new JavaKubernetesClient()).java("""
                        import io.fabric8.kubernetes.client.KubernetesClientBuilder;
                        class Pods {
                            Object client() { return new KubernetesClientBuilder().build(); } // requires: k8s.api
                        }
                        """).check();
    }

    @Test
    void findsLibrariesThatReadTheApi() {
        rule(new JavaKubernetesClient()).file("pom.xml", """
                        <project>
                          <groupId>shop</groupId>
                          <artifactId>shop</artifactId>
                          <version>1</version>
                          <dependencies>
                            <!-- requires: k8s.api -->
                            <dependency><groupId>org.springframework.cloud</groupId><artifactId>spring-cloud-starter-kubernetes-fabric8-all</artifactId></dependency>
                          </dependencies>
                        </project>
                        """).java("""
                        class Pods {}
                        """).check();
    }

    @Test
    void ignoresALibraryThatIsSwitchedOff() {
        rule(new JavaKubernetesClient())
                .file("pom.xml", """
                        <project>
                          <groupId>shop</groupId>
                          <artifactId>shop</artifactId>
                          <version>1</version>
                          <dependencies>
                            <dependency><groupId>org.springframework.cloud</groupId><artifactId>spring-cloud-starter-kubernetes-fabric8-all</artifactId></dependency>
                          </dependencies>
                        </project>
                        """)
                .yaml("""
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
                                    - {name: SPRING_CLOUD_KUBERNETES_ENABLED, value: "false"}
                        """)
                .java("""
                        class Pods {}
                        """)
                .check();
    }
}
