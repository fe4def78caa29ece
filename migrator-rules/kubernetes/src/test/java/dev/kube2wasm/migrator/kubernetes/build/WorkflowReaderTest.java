package dev.kube2wasm.migrator.kubernetes.build;

import static dev.kube2wasm.migrator.kubernetes.build.BuildReading.builds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkflowReaderTest {

    @Test
    void readsTheBuildActionForEveryEntryOfAMatrix() {
        assertThat(builds(
                        new WorkflowReader(),
                        ".github/workflows/ci.yaml",
                        """
                env: {ORG: shop}
                jobs:
                  images:
                    strategy:
                      matrix:
                        service: [web, cart]
                        include: [{service: pay}]
                    steps:
                      - uses: actions/checkout@v4
                      - uses: docker/build-push-action@v6
                        with:
                          context: src/${{ matrix.service }}
                          tags: |
                            ghcr.io/${{ env.ORG }}/${{ matrix.service }}:${{ github.sha }}
                  one:
                    steps:
                      - uses: docker/metadata-action@v5
                        with: {images: shop/one}
                      - uses: docker/build-push-action@v6
                        with: {file: one/Dockerfile, tags: "${{ steps.meta.outputs.tags }}"}
                """,
                        "src/web/Dockerfile",
                        "FROM a\n",
                        "src/cart/Dockerfile",
                        "FROM b\n",
                        "src/pay/Dockerfile",
                        """
                FROM c
                """,
                        "one/Dockerfile",
                        "FROM d\n"))
                .containsExactly(
                        "ghcr.io/shop/web - src/web a@1 .github/workflows/ci.yaml:10",
                        "ghcr.io/shop/cart - src/cart b@1 .github/workflows/ci.yaml:10",
                        "ghcr.io/shop/pay - src/pay c@1 .github/workflows/ci.yaml:10",
                        "shop/one - . d@1 .github/workflows/ci.yaml:19");
    }
}
