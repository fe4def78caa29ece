package dev.kube2wasm.migrator.java.build;

import dev.kube2wasm.migrator.api.spi.ImageBuild;
import dev.kube2wasm.migrator.java.text.XmlElement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The images that Maven plugins build. Profiles count too: which image a module can become does not hang on them. */
final class PomImages {

    private record Plugin(String groupId, String artifactId, ImageBuild.Kind kind, List<List<String>> names) {}

    private static final List<List<String>> IMAGE_LISTS = List.of(List.of("images", "image", "name"));

    private static final List<Plugin> PLUGINS = List.of(
            new Plugin(
                    "com.google.cloud.tools", "jib-maven-plugin", ImageBuild.Kind.JIB, List.of(List.of("to", "image"))),
            new Plugin("org.eclipse.jkube", "kubernetes-maven-plugin", ImageBuild.Kind.JKUBE, IMAGE_LISTS),
            new Plugin("org.eclipse.jkube", "openshift-maven-plugin", ImageBuild.Kind.JKUBE, IMAGE_LISTS),
            new Plugin("io.fabric8", "fabric8-maven-plugin", ImageBuild.Kind.JKUBE, IMAGE_LISTS),
            new Plugin("io.fabric8", "docker-maven-plugin", ImageBuild.Kind.JKUBE, IMAGE_LISTS),
            new Plugin("com.spotify", "dockerfile-maven-plugin", ImageBuild.Kind.JKUBE, List.of(List.of("repository"))),
            new Plugin("com.spotify", "docker-maven-plugin", ImageBuild.Kind.JKUBE, List.of(List.of("imageName"))),
            new Plugin(
                    "org.springframework.boot",
                    "spring-boot-maven-plugin",
                    ImageBuild.Kind.SPRING_BOOT,
                    List.of(List.of("image", "name"))));

    private final Poms poms;

    PomImages(Poms poms) {
        this.poms = poms;
    }

    Stream<ImageBuild> of(Pom pom) {
        return pom.packaging().equals("pom") ? Stream.empty() : PLUGINS.stream().flatMap(p -> images(p, pom));
    }

    private Stream<ImageBuild> images(Plugin plugin, Pom pom) {
        boolean used = poms.chain(pom).stream()
                .anyMatch(p -> plugins(p, plugin, "build", "plugins", "plugin")
                        .findAny()
                        .isPresent());
        if (!used) {
            return Stream.empty();
        }
        // The nearest pom that says anything counts; there, the plugin's use before its management.
        for (Pom p : poms.chain(pom)) {
            List<XmlElement> found = Stream.concat(
                            plugins(p, plugin, "build", "plugins", "plugin"),
                            plugins(p, plugin, "build", "pluginManagement", "plugins", "plugin"))
                    .flatMap(PomImages::configurations)
                    .flatMap(c -> plugin.names().stream().flatMap(n -> c.select(n.toArray(String[]::new))))
                    .filter(e -> !e.text().isEmpty())
                    .toList();
            if (!found.isEmpty()) {
                return distinct(found.stream().flatMap(e -> image(plugin, e, pom).stream()));
            }
        }
        return Stream.empty();
    }

    private static Stream<ImageBuild> distinct(Stream<ImageBuild> builds) {
        Set<String> seen = new LinkedHashSet<>();
        return builds.filter(b -> seen.add(b.image().orElse("")));
    }

    private static Stream<XmlElement> plugins(Pom pom, Plugin plugin, String... path) {
        return pom.allParts()
                .flatMap(p -> p.select(path))
                .filter(e -> e.text("artifactId").orElse("").equals(plugin.artifactId())
                        && e.text("groupId").orElse(plugin.groupId()).equals(plugin.groupId()));
    }

    private static Stream<XmlElement> configurations(XmlElement plugin) {
        return Stream.concat(
                plugin.children("configuration"), plugin.select("executions", "execution", "configuration"));
    }

    private Optional<ImageBuild> image(Plugin plugin, XmlElement name, Pom pom) {
        String text = poms.resolve(name.text(), pom)
                .replace("%a", pom.artifactId())
                .replace("%g", pom.groupId().substring(pom.groupId().lastIndexOf('.') + 1));
        return ImageName.of(text)
                .map(image -> new ImageBuild(
                        plugin.kind(),
                        Optional.of(image),
                        Optional.of(poms.resolve(pom.artifactId(), pom)),
                        pom.directory(),
                        Optional.empty(),
                        name.at()));
    }
}
