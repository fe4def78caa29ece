package dev.kube2wasm.migrator.java.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.java.text.Trees;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BuildModulesTest {

    private static String pom(String content) {
        return "<project>\n" + content + "\n</project>";
    }

    private static String dependency(String group, String artifact, String more) {
        return "<dependency><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId>" + more
                + "</dependency>";
    }

    private static List<String> libraries(BuildModules modules, String directory) {
        return modules.dependencies(directory).stream()
                .map(d -> d.group() + ":" + d.artifact() + ":" + d.version())
                .toList();
    }

    @Test
    void scopesProfilesAndCommentsDecideWhatCounts() {
        BuildModules modules = BuildModules.of(Trees.of(
                "orders/pom.xml",
                pom("<groupId>g</groupId><artifactId>orders</artifactId><version>1</version><dependencies>\n"
                        + dependency("a", "compile", "<version>${v}</version>")
                        + dependency("a", "test", "<scope>test</scope>")
                        + dependency("a", "provided", "<scope>provided</scope>")
                        + "<!-- " + dependency("a", "commented", "") + " -->"
                        + "</dependencies><properties><v>2</v></properties>"
                        + "<profiles><profile><dependencies>" + dependency("a", "inactive", "")
                        + "</dependencies></profile><profile><activation><activeByDefault>true</activeByDefault>"
                        + "</activation><dependencies>" + dependency("a", "default", "")
                        + "</dependencies></profile></profiles>")));
        assertThat(libraries(modules, "orders")).containsExactly("a:compile:2", "a:default:");
        assertThat(modules.module("orders")
                        .orElseThrow()
                        .dependencies()
                        .get(0)
                        .at()
                        .line())
                .isEqualTo(3);
    }

    @Test
    void parentsGiveVersionsScopesAndDependencies() {
        BuildModules modules = BuildModules.of(Trees.of(
                "pom.xml",
                pom("<groupId>g</groupId><artifactId>all</artifactId><version>1</version><packaging>pom</packaging>"
                        + "<modules><module>orders</module></modules>"
                        + "<properties><v>3</v></properties><dependencyManagement><dependencies>"
                        + dependency("a", "managed", "<version>${v}</version>")
                        + dependency("a", "tested", "<scope>test</scope>")
                        + "</dependencies></dependencyManagement><dependencies>" + dependency("a", "shared", "")
                        + "</dependencies>"),
                "orders/pom.xml",
                pom("<parent><groupId>g</groupId><artifactId>all</artifactId><version>1</version></parent>"
                        + "<artifactId>orders</artifactId><properties><v>4</v></properties><dependencies>"
                        + dependency("a", "managed", "") + dependency("a", "tested", "") + "</dependencies>"),
                "orders/src/main/java/A.java",
                "class A {}"));
        assertThat(libraries(modules, "orders")).containsExactly("a:managed:4", "a:shared:");
        assertThat(modules.sourceRoots(".")).containsExactly("orders/src/main/java");
        assertThat(modules.service(".")).hasSize(2);
    }

    @Test
    void siblingsBringTheirLibrariesAndSources() {
        BuildModules modules = BuildModules.of(Trees.of(
                "orders/pom.xml",
                pom("<groupId>g</groupId><artifactId>orders</artifactId><dependencies>"
                        + dependency("${project.groupId}", "common", "<version>1</version>") + "</dependencies>"),
                "common/pom.xml",
                pom("<groupId>g</groupId><artifactId>common</artifactId><dependencies>" + dependency("a", "jdbc", "")
                        + dependency("g", "base", "") + "</dependencies>"),
                "base/pom.xml",
                pom("<groupId>g</groupId><artifactId>base</artifactId><dependencies>" + dependency("g", "common", "")
                        + "</dependencies>"),
                "copy/common/pom.xml",
                pom("<groupId>g</groupId><artifactId>common</artifactId><dependencies>" + dependency("a", "other", "")
                        + "</dependencies>"),
                "orders/src/main/java/A.java",
                "",
                "common/src/B.java",
                "",
                "base/C.java",
                ""));
        assertThat(modules.module("orders").orElseThrow().siblingModuleDirectories())
                .containsExactly("base", "common");
        assertThat(libraries(modules, "orders")).contains("a:jdbc:").doesNotContain("a:other:");
        assertThat(modules.sourceRoots("orders")).containsExactly("base", "common/src", "orders/src/main/java");
        assertThat(modules.moduleDirectories("orders")).containsExactly("base", "common", "orders");
    }

    @Test
    void aServiceCanStandAboveOrBelowItsBuildFile() {
        BuildModules modules = BuildModules.of(Trees.of(
                "ledger/reader/pom.xml",
                pom("<groupId>g</groupId><artifactId>reader</artifactId>"),
                "ledger/reader/src/main/java/A.java",
                "",
                "ledger/reader/src/main/docker/Dockerfile",
                "",
                "plain/src/A.java",
                ""));
        assertThat(modules.sourceRoots("ledger")).containsExactly("ledger/reader/src/main/java");
        assertThat(modules.sourceRoots("ledger/reader/src/main/docker")).containsExactly("ledger/reader/src/main/java");
        assertThat(modules.sourceRoots("plain")).containsExactly("plain/src");
    }

    @Test
    void aBrokenPomIsAProblemAndTheOthersAreRead() {
        BuildModules modules = BuildModules.of(Trees.of(
                "a/pom.xml", "<project><artifactId>a</project>", "b/pom.xml", pom("<artifactId>b</artifactId>")));
        assertThat(modules.problems()).hasSize(1);
        assertThat(modules.problems().get(0).at().file()).isEqualTo("a/pom.xml");
        assertThat(modules.all()).extracting(BuildModule::directory).containsExactly("b");
    }

    @Test
    void parentsInACircleEnd() {
        String one = "<parent><groupId>g</groupId><artifactId>b</artifactId><relativePath>../b</relativePath></parent>"
                + "<artifactId>a</artifactId>";
        String two = "<parent><groupId>g</groupId><artifactId>a</artifactId><relativePath>../a</relativePath></parent>"
                + "<artifactId>b</artifactId>";
        assertThat(BuildModules.of(Trees.of("a/pom.xml", pom(one), "b/pom.xml", pom(two)))
                        .all())
                .hasSize(2);
    }

    @Test
    void gradleInItsManyForms() {
        BuildModules modules = BuildModules.of(Trees.of(
                "settings.gradle",
                "rootProject.name = 'shop'\ninclude 'orders', ':libs:common'\n",
                "gradle/libs.versions.toml",
                """
                [versions]
                kafka = "3.9" # the broker
                [libraries]
                kafka-clients = { module = "org.apache.kafka:kafka-clients", version.ref = "kafka" }
                redis = "io.lettuce:lettuce-core:6"
                [bundles]
                stores = [
                  "redis",
                ]
                """,
                "build.gradle",
                "subprojects {\n  dependencies {\n    implementation 'a:shared:1'\n  }\n}\n",
                "orders/build.gradle",
                """
                plugins { id 'java' }
                def jackson = '2.18'
                buildscript { dependencies { classpath 'a:plugin:1' } }
                dependencies {
                    // implementation 'a:commented:1'
                    /* implementation 'a:block:1' */
                    implementation "a:json:${jackson}"
                    implementation("a:more:1") { exclude group: 'a', module: 'x' }
                    api group: 'b', name: 'named', version: '7'
                    runtimeOnly 'c:driver', 'c:other'
                    implementation platform('a:bom:1')
                    implementation project(':libs:common')
                    implementation libs.kafka.clients
                    implementation(libs.bundles.stores)
                    testImplementation 'a:junit:1'
                    compileOnly 'a:lombok'
                    annotationProcessor 'a:processor'
                }
                """,
                "libs/common/build.gradle.kts",
                "dependencies {\n  api(\"d:common:1\")\n}\n",
                "libs/common/src/main/java/A.java",
                "",
                "orders/src/main/java/B.java",
                ""));
        assertThat(libraries(modules, "orders"))
                .containsExactly(
                        "a:json:2.18",
                        "a:more:1",
                        "a:shared:1",
                        "b:named:7",
                        "c:driver:",
                        "c:other:",
                        "d:common:1",
                        "io.lettuce:lettuce-core:6",
                        "org.apache.kafka:kafka-clients:3.9");
        assertThat(modules.module("orders").orElseThrow().siblingModuleDirectories())
                .containsExactly("libs/common");
        assertThat(modules.module(".").orElseThrow().artifactId()).isEqualTo("shop");
        assertThat(modules.sourceRoots("orders")).containsExactly("libs/common/src/main/java", "orders/src/main/java");
    }
}
