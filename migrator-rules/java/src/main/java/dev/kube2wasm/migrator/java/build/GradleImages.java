package dev.kube2wasm.migrator.java.build;

import dev.kube2wasm.migrator.api.spi.ImageBuild;
import dev.kube2wasm.migrator.java.build.GradleBuilds.Project;
import dev.kube2wasm.migrator.java.build.GradleScript.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The images that Gradle plugins build: {@code jib.to.image} and {@code bootBuildImage.imageName}. */
final class GradleImages {

    private GradleImages() {}

    static Stream<ImageBuild> of(Project project) {
        GradleScript script = project.script();
        return script.statements().stream().flatMap(s -> kind(s).stream().flatMap(kind -> image(project, kind, s)));
    }

    private static Optional<ImageBuild.Kind> kind(Statement s) {
        List<String> blocks = s.blocks();
        String head = s.head();
        String path = String.join(".", blocks) + (blocks.isEmpty() ? "" : ".") + head;
        if (path.endsWith("jib.to.image") || path.endsWith("jib.to.image.set")) {
            return Optional.of(ImageBuild.Kind.JIB);
        }
        boolean named = head.equals("imageName") || head.equals("imageName.set");
        boolean boot = blocks.stream().anyMatch(b -> b.equals("bootBuildImage") || b.startsWith("tasks"))
                || path.startsWith("bootBuildImage");
        if ((named && boot) || head.equals("bootBuildImage.imageName")) {
            return Optional.of(ImageBuild.Kind.SPRING_BOOT);
        }
        return Optional.empty();
    }

    private static Stream<ImageBuild> image(Project project, ImageBuild.Kind kind, Statement s) {
        return s.string().stream()
                .flatMap(t -> ImageName.of(projectName(project.script().text(t), project)).stream()
                        .map(image -> new ImageBuild(
                                kind,
                                Optional.of(image),
                                Optional.of(project.name()),
                                project.directory(),
                                Optional.empty(),
                                project.script().at(t))));
    }

    private static String projectName(String text, Project project) {
        return text.replace("${project.name}", project.name())
                .replace("${rootProject.name}", project.name())
                .replace("${name}", project.name());
    }
}
