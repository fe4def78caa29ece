package dev.kube2wasm.migrator.kubernetes.build;

import static dev.kube2wasm.migrator.kubernetes.build.BuildReading.builds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SkaffoldReaderTest {

    @Test
    void readsArtifactsOfEveryDocumentAndProfile() {
        assertThat(builds(
                        new SkaffoldReader(),
                        "skaffold.yaml",
                        """
                apiVersion: skaffold/v4beta11
                kind: Config
                requires: [{path: users}]
                build:
                  artifacts:
                    - image: gcr.io/shop/orders:1
                      context: src/orders
                    - image: cart
                      context: .
                      docker: {dockerfile: src/cart/Dockerfile, target: debug}
                    - image: pay
                      jib: {project: ":pay-service"}
                profiles:
                  - build: {artifacts: [{image: load, context: src/load}]}
                ---
                apiVersion: skaffold/v1alpha2
                kind: Config
                build: {artifacts: [{imageName: old, workspace: src/old}]}
                """,
                        "src/orders/Dockerfile",
                        "FROM redis\n",
                        "src/cart/Dockerfile",
                        """
                FROM node AS debug
                FROM nginx
                """,
                        "src/cart/main.js",
                        "",
                        "pay-service/pom.xml",
                        "<project/>",
                        "users/skaffold.yaml",
                        """
                apiVersion: skaffold/v3
                kind: Config
                build: {artifacts: [{image: users, buildpacks: {builder: x}}]}
                """))
                .containsExactly(
                        "gcr.io/shop/orders - src/orders redis@1 skaffold.yaml:6",
                        "cart - src/cart node@1 skaffold.yaml:8",
                        "pay - pay-service - skaffold.yaml:11",
                        "load - src/load - skaffold.yaml:14",
                        "old - src/old - skaffold.yaml:18",
                        "users - users - users/skaffold.yaml:3");
    }

    @Test
    void readsNothingElse() {
        assertThat(builds(
                        new SkaffoldReader(),
                        "skaffold.yaml",
                        "apiVersion: v1\nbuild: {artifacts: [{image: a}]}\n",
                        "sub/skaffold.yaml",
                        "apiVersion: skaffold/v1\nbuild: {artifacts: [{image: a, context: ../..}, {context: b}, 5]}\n"))
                .isEmpty();
    }
}
