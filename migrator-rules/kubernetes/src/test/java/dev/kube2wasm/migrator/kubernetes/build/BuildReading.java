package dev.kube2wasm.migrator.kubernetes.build;

import dev.kube2wasm.migrator.api.spi.BuildReader;
import dev.kube2wasm.migrator.api.spi.ImageBuild;
import dev.kube2wasm.migrator.engine.tree.MemoryTree;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a reader finds in some files, one line a build: image, name, directory, base image, position. */
final class BuildReading {

    private BuildReading() {}

    static List<String> builds(BuildReader reader, String... filesAndTexts) {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < filesAndTexts.length; i += 2) {
            files.put(filesAndTexts[i], filesAndTexts[i + 1]);
        }
        return reader.read(MemoryTree.of(files)).builds().stream()
                .map(BuildReading::line)
                .toList();
    }

    private static String line(ImageBuild build) {
        return String.join(
                " ",
                build.image().orElse("-"),
                build.name().orElse("-"),
                build.directory(),
                build.baseImage().map(b -> b.image() + "@" + b.at().line()).orElse("-"),
                build.at().toString());
    }
}
