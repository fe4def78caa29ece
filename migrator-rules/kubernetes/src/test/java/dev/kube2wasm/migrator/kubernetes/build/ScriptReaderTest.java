package dev.kube2wasm.migrator.kubernetes.build;

import static dev.kube2wasm.migrator.kubernetes.build.BuildReading.builds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptReaderTest {

    private static final String FROM = "FROM alpine\n";

    @Test
    void readsMakefiles() {
        assertThat(builds(
                        new ScriptReader(), "Makefile", """
                REPO ?= shop
                NAME = $(REPO)/orders
                build:
                \t@docker build -t $(NAME):$(TAG) -f docker/orders/Dockerfile \\
                \t  --build-arg A=b .
                test:
                \tdocker build -t $(NAME) -f test/Dockerfile .
                """, "docker/orders/Dockerfile", FROM, "test/Dockerfile", FROM))
                .containsExactly("shop/orders - . alpine@1 Makefile:4");
    }

    @Test
    void readsScriptsWhereTheyChangeDirectory() {
        assertThat(builds(
                        new ScriptReader(),
                        "scripts/build.sh",
                        """
                #!/bin/sh
                # docker build -t no no
                export TAG="1"
                (cd web && docker buildx build --push --tag=shop/web:$TAG . )
                cd orders; podman build . -t "shop/orders" || exit 1
                docker build -t shop/none none
                docker build -t $UNKNOWN web
                docker build web
                """,
                        "web/Dockerfile",
                        FROM,
                        "orders/Containerfile",
                        FROM))
                .containsExactly(
                        "shop/web - web alpine@1 scripts/build.sh:4",
                        "shop/orders - orders alpine@1 scripts/build.sh:5");
    }

    @Test
    void readsRunStepsOfWorkflows() {
        assertThat(builds(new ScriptReader(), ".github/workflows/ci.yml", """
                jobs:
                  build:
                    steps:
                      - run: docker build -t shop/web web
                """, "web/Dockerfile", FROM))
                .containsExactly("shop/web - web alpine@1 .github/workflows/ci.yml:4");
    }

    @Test
    void survivesBrokenLines() {
        assertThat(builds(new ScriptReader(), "a.sh", "docker build -t\ndocker build -t 'x\nA=$A\n=b\ndocker\n${\n"))
                .isEmpty();
    }
}
