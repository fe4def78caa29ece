package dev.kube2wasm.migrator.java.build;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.spi.BuildReader;
import dev.kube2wasm.migrator.api.spi.ImageBuild;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.java.text.XmlElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the images that Maven and Gradle builds name, and every module as a place where code is. */
@AutoService(BuildReader.class)
public final class JavaBuildReader implements BuildReader {

    private static final Comparator<ImageBuild> ORDER = Comparator.comparing(ImageBuild::at)
            .thenComparing(ImageBuild::directory)
            .thenComparing(ImageBuild::kind)
            .thenComparing(b -> b.image().orElse(""));

    @Override
    public Reading read(SourceTree tree) {
        BuildFiles files = BuildFiles.read(tree);
        PomImages pomImages = new PomImages(files.poms());
        List<ImageBuild> builds = new ArrayList<>();
        for (Pom pom : files.poms().all()) {
            pomImages.of(pom).forEach(builds::add);
        }
        files.gradle().all().forEach(p -> GradleImages.of(p).forEach(builds::add));
        for (BuildModule module : files.modules().all()) {
            QuarkusImages.of(module, tree, properties(files, module)).forEach(builds::add);
            builds.add(new ImageBuild(
                    ImageBuild.Kind.MODULE,
                    Optional.empty(),
                    Optional.of(module.artifactId()),
                    module.directory(),
                    Optional.empty(),
                    module.at()));
        }
        builds.sort(ORDER);
        return new Reading(List.copyOf(builds), files.modules().problems());
    }

    private static Stream<XmlElement> properties(BuildFiles files, BuildModule module) {
        return files.poms().all().stream()
                .filter(p -> p.directory().equals(module.directory()))
                .flatMap(p -> files.poms().chain(p).stream())
                .flatMap(Pom::parts)
                .flatMap(p -> p.child("properties").stream())
                .flatMap(p -> p.children().stream());
    }
}
