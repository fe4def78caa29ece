package dev.kube2wasm.migrator.java.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.spi.BuildReader;
import dev.kube2wasm.migrator.api.spi.ImageBuild;
import dev.kube2wasm.migrator.java.text.Trees;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

final class JavaBuildReaderTest {

    private static List<String> images(String... files) {
        return new JavaBuildReader()
                .read(Trees.of(files)).builds().stream()
                        .filter(b -> b.kind() != ImageBuild.Kind.MODULE)
                        .map(b -> b.kind() + " " + b.image().orElse("-") + " " + b.directory() + " " + b.at())
                        .toList();
    }

    private static String pom(String plugins) {
        return "<project>\n<groupId>org.shop</groupId><artifactId>orders</artifactId>\n<build><plugins>\n" + plugins
                + "\n</plugins></build></project>";
    }

    @Test
    void isFound() {
        assertThat(ServiceLoader.load(BuildReader.class)).hasAtLeastOneElementOfType(JavaBuildReader.class);
    }

    @Test
    void jib() {
        assertThat(images("orders/pom.xml", pom("""
<plugin><groupId>com.google.cloud.tools</groupId><artifactId>jib-maven-plugin</artifactId>
<configuration><to><image>docker://reg.io:5000/shop/${project.artifactId}:${v}</image></to></configuration></plugin>""")))
                .containsExactly("JIB reg.io:5000/shop/orders orders orders/pom.xml:5");
        assertThat(images("orders/build.gradle", "jib {\n  to {\n    image = 'shop/orders:1'\n  }\n}\n"))
                .containsExactly("JIB shop/orders orders orders/build.gradle:3");
        assertThat(images("orders/build.gradle.kts", "jib.to.image = \"shop/${project.name}\"\n"))
                .containsExactly("JIB shop/orders orders orders/build.gradle.kts:1");
    }

    @Test
    void aParentsConfigurationNamesEachChild() {
        assertThat(images(
                        "pom.xml",
                        "<project><groupId>g</groupId><artifactId>all</artifactId><packaging>pom</packaging><build><plugins>"
                                + "<plugin><groupId>com.google.cloud.tools</groupId><artifactId>jib-maven-plugin</artifactId>"
                                + "<configuration><to><image>shop/${project.artifactId}</image></to></configuration></plugin>"
                                + "</plugins></build></project>",
                        "users/pom.xml",
                        "<project><parent><groupId>g</groupId><artifactId>all</artifactId></parent>"
                                + "<artifactId>users</artifactId></project>"))
                .containsExactly("JIB shop/users users pom.xml:1");
    }

    @Test
    void jkubeAndSpringBoot() {
        assertThat(images("orders/pom.xml", pom("""
<plugin><groupId>org.eclipse.jkube</groupId><artifactId>kubernetes-maven-plugin</artifactId>
<configuration><images><image><name>%g/%a:%l</name></image></images></configuration></plugin>
<plugin><groupId>org.springframework.boot</groupId><artifactId>spring-boot-maven-plugin</artifactId>
<configuration><image><name>${registry}/shop/orders</name></image></configuration></plugin>""")))
                .containsExactly(
                        "JKUBE shop/orders orders orders/pom.xml:5", "SPRING_BOOT shop/orders orders orders/pom.xml:7");
        assertThat(images("orders/build.gradle", "bootBuildImage {\n  imageName = \"${project.name}\"\n}\n"))
                .containsExactly("SPRING_BOOT orders orders orders/build.gradle:2");
        assertThat(images("orders/build.gradle", """
                        dependencies { testImplementation('a:b') { artifact { name = "other" } } }
                        bootBuildImage {
                          imageName = "${project.name}"
                        }
                        """))
                .containsExactly("SPRING_BOOT orders orders orders/build.gradle:3");
        assertThat(images(
                        "orders/build.gradle.kts",
                        "tasks.named<BootBuildImage>(\"bootBuildImage\") {\n  imageName.set(\"shop/orders:2\")\n}\n"))
                .containsExactly("SPRING_BOOT shop/orders orders orders/build.gradle.kts:2");
    }

    @Test
    void quarkus() {
        String pom = "<project><groupId>g</groupId><artifactId>orders</artifactId></project>";
        String settings = "orders/src/main/resources/application.properties";
        assertThat(images("orders/pom.xml", pom, settings, "a=b\nquarkus.container-image.group=shop\n"))
                .containsExactly("QUARKUS shop/orders orders " + settings + ":2");
        assertThat(images("orders/pom.xml", pom, settings, "quarkus.container-image.image=r.io/a/b:3\n"))
                .containsExactly("QUARKUS r.io/a/b orders " + settings + ":1");
        assertThat(images("orders/pom.xml", pom, settings, "a=b\n")).isEmpty();
    }

    @Test
    void everyModuleIsAPlace() {
        assertThat(new JavaBuildReader()
                        .read(Trees.of("a/pom.xml", "<project>\n <artifactId>orders</artifactId></project>"))
                        .builds())
                .singleElement()
                .satisfies(b -> {
                    assertThat(b.kind()).isEqualTo(ImageBuild.Kind.MODULE);
                    assertThat(b.name()).contains("orders");
                    assertThat(b.directory()).isEqualTo("a");
                    assertThat(b.at()).hasToString("a/pom.xml:2");
                });
    }

    @Test
    void imagesOfWhichNothingIsKnownAreLeftOut() {
        assertThat(ImageName.of("${image}")).isEmpty();
        assertThat(ImageName.of("${registry}/${name}:1")).isEmpty();
        assertThat(ImageName.of("shop/a@sha256:abc")).contains("shop/a");
        assertThat(ImageName.of("localhost:5000/a:${v:1}")).contains("localhost:5000/a");
    }
}
