package dev.kube2wasm.migrator.java.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.java.settings.Settings;
import dev.kube2wasm.migrator.java.text.Trees;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ContractRoutesTest {

    private static final String CONTRACT = """
            openapi: 3.0.3
            servers:
            - url: https://shop.example/v2
            paths:
              /books:
                parameters: []
                get: {}
              /books/{id}:
                delete: {}
            """;

    private final List<Problem> problems = new ArrayList<>();

    private List<String> routes(String... files) {
        SourceTree tree = Trees.of(files);
        return ContractRoutes.of(tree, List.of("a"), Settings.of(tree, List.of("a")), problems::add).stream()
                .map(r -> r.method() + " " + r.path() + " " + r.at())
                .toList();
    }

    @Test
    void quarkusGeneratesFromTheDocumentInItsSettings() {
        assertThat(routes(
                        "a/src/main/resources/application.properties",
                        "quarkus.openapi.generator.server.spec=books.yml\n",
                        "a/src/main/resources/openapi/books.yml",
                        CONTRACT,
                        "a/src/main/resources/openapi/other.yml",
                        CONTRACT))
                .containsExactly(
                        "GET /books a/src/main/resources/openapi/books.yml:7",
                        "DELETE /books/{id} a/src/main/resources/openapi/books.yml:9");
    }

    @Test
    void mavensPluginCountsWhereItWritesAServer() {
        String pom = """
                <project><artifactId>a</artifactId><build><plugins><plugin>
                <artifactId>openapi-generator-maven-plugin</artifactId><executions><execution><configuration>
                <inputSpec>${project.basedir}/api.yml</inputSpec><generatorName>GENERATOR</generatorName>
                </configuration></execution></executions></plugin></plugins></build></project>
                """;
        assertThat(routes("a/pom.xml", pom.replace("GENERATOR", "spring"), "a/api.yml", CONTRACT))
                .containsExactly("GET /v2/books a/api.yml:7", "DELETE /v2/books/{id} a/api.yml:9");
        assertThat(routes("a/pom.xml", pom.replace("GENERATOR", "java"), "a/api.yml", CONTRACT))
                .isEmpty();
        assertThat(routes("a/api.yml", CONTRACT)).isEmpty();
    }

    @Test
    void aBrokenDocumentIsAProblem() {
        assertThat(routes(
                        "a/src/main/resources/application.properties",
                        "quarkus.openapi.generator.server.spec=books.yml\n",
                        "a/src/main/resources/openapi/books.yml",
                        "paths: {\n"))
                .isEmpty();
        assertThat(problems).hasSize(1);
    }
}
