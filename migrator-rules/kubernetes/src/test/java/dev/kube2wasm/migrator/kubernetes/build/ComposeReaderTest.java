package dev.kube2wasm.migrator.kubernetes.build;

import static dev.kube2wasm.migrator.kubernetes.build.BuildReading.builds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComposeReaderTest {

    @Test
    void readsBuildsWithTheirVariables() {
        assertThat(builds(
                        new ComposeReader(),
                        "docker-compose.yml",
                        """
                services:
                  web:
                    build: ./web
                    image: ${REPO}/web:${TAG:-latest}
                  cart:
                    build:
                      context: ${DIR:-services}/cart
                      dockerfile: docker/Dockerfile
                      target: prod
                    image: ${NONE}/cart
                  users:
                    build: {context: ., dockerfile: users/Dockerfile}
                  db:
                    image: mysql
                """,
                        ".env",
                        "# comment\nREPO='shop' # trailing\n",
                        "services/cart/docker/Dockerfile",
                        "FROM node AS prod\nFROM other\n",
                        "users/Dockerfile",
                        "FROM golang\n",
                        "users/main.go",
                        ""))
                .containsExactly(
                        "shop/web web web - docker-compose.yml:3",
                        "cart cart services/cart node@1 docker-compose.yml:6",
                        "- users users golang@1 docker-compose.yml:12");
    }

    @Test
    void joinsTheFilesOfOneDirectory() {
        assertThat(builds(
                        new ComposeReader(),
                        "deploy/compose.yaml",
                        "services: {web: {image: 'shop/web:1'}}\n",
                        "deploy/compose.build.yaml",
                        "services: {web: {build: ../web}}\n"))
                .containsExactly("shop/web web web - deploy/compose.build.yaml:1");
    }

    @Test
    void readsTheFirstFormatWithoutServices() {
        assertThat(builds(new ComposeReader(), "docker-compose.yml", "web:\n  build: web\n"))
                .containsExactly("- web web - docker-compose.yml:2");
    }

    @Test
    void staysInsideTheTree() {
        assertThat(builds(
                        new ComposeReader(),
                        "docker-compose.yml",
                        "services: {a: {build: ../a}, b: {build: /b}, c: {build: 'https://x/y.git'}, d: 5}\n"))
                .isEmpty();
    }
}
