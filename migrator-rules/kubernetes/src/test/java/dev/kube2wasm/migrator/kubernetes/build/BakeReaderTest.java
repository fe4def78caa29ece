package dev.kube2wasm.migrator.kubernetes.build;

import static dev.kube2wasm.migrator.kubernetes.build.BuildReading.builds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BakeReaderTest {

    @Test
    void readsHcl() {
        assertThat(builds(
                        new BakeReader(),
                        "docker-bake.hcl",
                        """
                variable "REPO" { default = "shop" }
                group "default" { targets = ["web", "cart"] }
                target "common" { # shared
                  context = "src"
                  args = { A = "b" }
                }
                target "web" {
                  inherits = ["common"]
                  dockerfile = "web/Dockerfile"
                  tags = ["${REPO}/web:1", "other"]
                }
                target "cart" { context = "cart" }
                """,
                        "src/web/Dockerfile",
                        "FROM nginx\n",
                        "src/web/index.html",
                        ""))
                .containsExactly(
                        "- cart cart - docker-bake.hcl:12",
                        "- common src - docker-bake.hcl:3",
                        "shop/web web src/web nginx@1 docker-bake.hcl:7");
    }

    @Test
    void readsJson() {
        assertThat(builds(new BakeReader(), "docker-bake.json", """
                {"variable": {"TAG": {"default": "1"}},
                 "target": {"web": {"context": "web", "tags": ["shop/web:${TAG}"]}}}
                """))
                .containsExactly("shop/web web web - docker-bake.json:2");
    }

    @Test
    void survivesBrokenFiles() {
        assertThat(builds(new BakeReader(), "docker-bake.hcl", "target \"a\" { context = \"b"))
                .isNotNull();
        assertThat(builds(new BakeReader(), "docker-bake.hcl", "target \"a\" {{{ [ ( \"\n \\"))
                .isEmpty();
        assertThat(builds(new BakeReader(), "docker-bake.json", "{\"target\": ["))
                .isEmpty();
        assertThat(builds(
                        new BakeReader(),
                        "docker-bake.hcl",
                        "target \"a\" {\n inherits = [\"a\"]\n context = \"x\"\n}\n"))
                .containsExactly("- a x - docker-bake.hcl:1");
    }
}
