package dev.kube2wasm.migrator.kubernetes.build;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.BuildReader;
import dev.kube2wasm.migrator.api.spi.ImageBuild;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Every Dockerfile says that an image is built from its directory, though not under which name. */
@AutoService(BuildReader.class)
public final class DockerfileReader implements BuildReader {

    @Override
    public Reading read(SourceTree tree) {
        BuildContexts contexts = new BuildContexts(tree);
        List<ImageBuild> builds = tree.files().stream()
                .filter(file -> Dockerfile.isName(Paths.name(file)))
                .flatMap(file -> build(contexts, file))
                .toList();
        return new Reading(builds, List.of());
    }

    private static Stream<ImageBuild> build(BuildContexts contexts, String file) {
        return contexts
                .text(file)
                .map(text -> Dockerfile.parse(file, text))
                .filter(dockerfile -> !dockerfile.isEmpty())
                .map(dockerfile -> new ImageBuild(
                        ImageBuild.Kind.DOCKERFILE,
                        Optional.empty(),
                        prefix(Paths.name(file)),
                        Paths.directory(file),
                        dockerfile.baseImage(Optional.empty()),
                        SourceLocation.startOf(file)))
                .stream();
    }

    /** {@code orders} of {@code orders.Dockerfile}. */
    private static Optional<String> prefix(String name) {
        int dot = name.lastIndexOf('.');
        boolean named =
                dot > 0 && name.substring(dot + 1).toLowerCase(Locale.ROOT).endsWith("file");
        return named ? Optional.of(name.substring(0, dot)) : Optional.empty();
    }
}
