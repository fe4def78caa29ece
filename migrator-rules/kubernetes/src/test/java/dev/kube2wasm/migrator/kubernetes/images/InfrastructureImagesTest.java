package dev.kube2wasm.migrator.kubernetes.images;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InfrastructureImagesTest {

    private final InfrastructureImages images = new InfrastructureImages();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres",
                "docker.io/library/postgres:16",
                "localhost:5000/postgres",
                "bitnami/postgresql@sha256:00",
                "MCR.microsoft.com/mssql/server:2022-latest",
                "mirror.example/minio/mc",
                "grafana/k6"
            })
    void knowsInfrastructure(String image) {
        assertThat(images.role(image)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nginx",
                "httpd",
                "tomcat",
                "openjdk",
                "shop/server",
                "shop/mc",
                "shop/ignite",
                "shop/proxy",
                "shop/registry",
                "postgres-client",
                "mypostgres",
                "wordpress",
                "/",
                ":",
                "@"
            })
    void knowsNoGenericWords(String image) {
        assertThat(images.role(image)).isEmpty();
    }

    @Test
    void tellsWhatIsBuiltFromInfrastructure() {
        assertThat(images.roleOfBase("postgres:16")).contains("relational database");
        assertThat(images.role("caddy")).isPresent();
        assertThat(images.roleOfBase("caddy")).isEmpty();
        assertThat(images.roleOfBase("tensorflow/tensorflow")).isEmpty();
    }
}
