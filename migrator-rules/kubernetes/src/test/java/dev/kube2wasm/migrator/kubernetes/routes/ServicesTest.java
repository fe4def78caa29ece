package dev.kube2wasm.migrator.kubernetes.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServicesTest {

    private static String service(String namespace, String name, String spec) {
        return """
                apiVersion: v1
                kind: Service
                metadata: {name: %s, namespace: %s}
                spec: {%s}
                ---
                """.formatted(name, namespace, spec);
    }

    @Test
    void aServiceThatNothingRoutesToIsAPrivateRouteUnderAllItsNames() {
        Read read = Read.with(new Services(), service("shop", "price", "ports: [{port: 8080}]"));
        for (String host : List.of("price", "price.shop", "price.shop.svc", "price.shop.svc.cluster.local")) {
            assertThat(read.get("cluster", host + ":8080", "/any/path?x")).isEqualTo("shop/price:8080 /any/path?x");
        }
        assertThat(read.get("cluster", "price.other", "/")).isEqualTo("404");
    }

    @Test
    void aServiceThatAnIngressRoutesToIsNotPrivate() {
        String ingress = """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: web, namespace: shop}
                spec: {defaultBackend: {service: {name: web, port: {number: 80}}}}
                ---
                """;
        String web = service("shop", "web", "ports: [{port: 80}]");
        assertThat(Read.with(new Services(), ingress + web).routers()).isEmpty();
        assertThat(Read.with(new Services(), web).routers()).containsExactly("cluster");
    }

    @Test
    void aHostLeadsToThePortThatSpeaksHttpAndTheOthersAreLost() {
        Read read = Read.with(
                new Services(),
                service(
                        "shop",
                        "price",
                        "ports: [{name: grpc, port: 9090}, {name: http, port: 8000}, {port: 53, protocol: UDP}]"));
        assertThat(read.get("cluster", "price", "/")).isEqualTo("shop/price:8000 /");
        assertThat(read.losses("cluster")).containsExactly("estate.yaml:4 port 9090");
    }

    @Test
    void databasesAreNoRoutes() {
        String database = service("shop", "db", "ports: [{port: 5432}]")
                + service("shop", "cache", "ports: [{name: redis-main, port: 7000}]");
        assertThat(Read.with(new Services(), database).routers()).isEmpty();
        Read odd = Read.with(new Services(), service("shop", "web", "ports: [{name: http, port: 5432}]"));
        assertThat(odd.get("cluster", "web", "/")).isEqualTo("shop/web:5432 /");
    }

    @Test
    void namesWithoutAnAddressAreLosses() {
        Read read = Read.with(
                new Services(),
                service("shop", "pods", "clusterIP: None, ports: [{port: 80}]")
                        + service("shop", "bank", "type: ExternalName, externalName: bank.example.com"));
        assertThat(read.losses("cluster"))
                .containsExactly("estate.yaml:4 clusterIP None", "estate.yaml:9 type ExternalName");
        assertThat(read.get("cluster", "pods", "/")).isEqualTo("404");
    }

    @Test
    void twoServicesOfOneNameAreToldApartByTheirNamespaces() {
        Read read = Read.with(
                new Services(),
                service("a", "price", "ports: [{port: 80}]") + service("b", "price", "ports: [{port: 81}]"));
        assertThat(read.get("cluster", "price.b", "/")).isEqualTo("b/price:81 /");
        assertThat(read.problems()).singleElement().asString().contains("Let callers use price.b.");
    }
}
