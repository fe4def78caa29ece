package dev.kube2wasm.migrator.kubernetes.build;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.spi.BuildReader;
import dev.kube2wasm.migrator.api.spi.ImageBuild;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlDocument;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlField;
import dev.kube2wasm.migrator.kubernetes.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the artifacts of skaffold files of any API version. Required configurations are read where they stand. */
@AutoService(BuildReader.class)
public final class SkaffoldReader implements BuildReader {

    @Override
    public Reading read(SourceTree tree) {
        BuildContexts contexts = new BuildContexts(tree);
        List<ImageBuild> builds = new ArrayList<>();
        for (String file : tree.files()) {
            if (isSkaffold(Paths.name(file).toLowerCase(Locale.ROOT))) {
                contexts.text(file)
                        .ifPresent(text -> YamlReader.read(file, text).stream()
                                .map(YamlDocument::root)
                                .flatMap(Optional::stream)
                                .flatMap(root -> artifacts(contexts, root))
                                .forEach(builds::add));
            }
        }
        return new Reading(builds, List.of());
    }

    private static boolean isSkaffold(String name) {
        return name.startsWith("skaffold") && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    private static Stream<ImageBuild> artifacts(BuildContexts contexts, YamlField root) {
        if (!root.get("apiVersion").textOrEmpty().startsWith("skaffold/")) {
            return Stream.empty();
        }
        return Stream.concat(root.select("build.artifacts[*]"), root.select("profiles[*].build.artifacts[*]"))
                .flatMap(artifact -> build(contexts, artifact));
    }

    private static Stream<ImageBuild> build(BuildContexts contexts, Field artifact) {
        Optional<String> image = first(artifact, "image", "imageName").flatMap(ImageNames::repository);
        String here = Paths.directory(artifact.at().file());
        Optional<String> context =
                Paths.resolve(here, first(artifact, "context", "workspace").orElse("."));
        if (image.isEmpty() || context.isEmpty()) {
            return Stream.empty();
        }
        Field docker = Stream.of("docker", "kaniko", "build")
                .map(artifact::get)
                .filter(Field::exists)
                .findFirst()
                .orElse(artifact.get("docker"));
        Optional<String> dockerfile =
                docker.get("dockerfile").text().flatMap(path -> Paths.resolve(context.get(), path));
        BuildContexts.Context followed =
                contexts.follow(context.get(), dockerfile, docker.get("target").text());
        String directory = jibProject(contexts, artifact, context.get()).orElse(followed.directory());
        return Stream.of(new ImageBuild(
                ImageBuild.Kind.SKAFFOLD,
                image,
                Optional.empty(),
                directory,
                isWithoutDockerfile(artifact) ? Optional.empty() : followed.baseImage(),
                artifact.at()));
    }

    private static Optional<String> first(Field field, String... keys) {
        return Stream.of(keys).map(field::get).flatMap(f -> f.text().stream()).findFirst();
    }

    private static boolean isWithoutDockerfile(Field artifact) {
        return Stream.of("jib", "jibMaven", "jibGradle", "ko", "buildpacks", "bazel")
                .anyMatch(builder -> artifact.get(builder).exists());
    }

    /** The module that a Jib artifact builds within a larger Maven or Gradle build. */
    private static Optional<String> jibProject(BuildContexts contexts, Field artifact, String context) {
        return Stream.of("jib.project", "jibMaven.module", "jibGradle.project")
                .flatMap(artifact::select)
                .flatMap(project -> project.text().stream())
                .map(project -> project.startsWith(":") ? project.substring(1) : project)
                .map(project -> project.replace(':', '/'))
                .flatMap(project -> Paths.resolve(context, project).stream())
                .filter(contexts::isDirectory)
                .findFirst();
    }
}
